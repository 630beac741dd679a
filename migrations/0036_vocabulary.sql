-- 0036_vocabulary.sql  What a workspace, or one of its teams, calls the concepts of the product; and words that were looked for in vain.

create table terms (
  workspace_id uuid not null,
  id           uuid not null,
  concept      text not null,
  language     text not null,
  team_id      uuid,
  one          text,
  many         text,
  gender       text check (gender in ('m', 'f', 'n'))
);
select record_columns('terms');
alter table terms add foreign key (workspace_id, team_id) references teams (workspace_id, id) on delete cascade;
create unique index terms_place on terms (workspace_id, concept, language, team_id) nulls not distinct where deleted_at is null;

-- A word and a day, and nothing about who looked for it or how often.
create table missed_words (
  workspace_id uuid not null references workspaces on delete cascade,
  word         text not null,
  day          date not null,
  primary key (workspace_id, word, day)
);
select fence('missed_words');

-- Words that somebody decided to leave alone.
create table ignored_words (
  workspace_id uuid not null references workspaces on delete cascade,
  word         text not null,
  primary key (workspace_id, word)
);
select fence('ignored_words');
