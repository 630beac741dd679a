-- 0031_favourites.sql  What a person starred, and what they opened last. Both are theirs alone, whoever asks.
create table favourites (
  workspace_id uuid        not null references workspaces on delete cascade,
  user_id      uuid        not null,
  type         text        not null,
  record_id    uuid        not null,
  starred_at   timestamptz not null,
  primary key (workspace_id, user_id, record_id)
);
create index favourites_mine on favourites (workspace_id, user_id, starred_at desc);
select fence_self('favourites');

create table visits (
  workspace_id uuid        not null references workspaces on delete cascade,
  user_id      uuid        not null,
  type         text        not null,
  record_id    uuid        not null,
  at           timestamptz not null,
  primary key (workspace_id, user_id, record_id)
);
create index visits_mine on visits (workspace_id, user_id, at desc);
select fence_self('visits');
