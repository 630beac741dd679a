-- Finding at a million records: whole words and keys by one index, typing errors by the distinct words, and what is near
-- (beginnings, the newest entries, one's own) before anything else. Every step is bounded, so that no question is slow.

-- What an entry is found by exactly: its mails, phones, domains, and its words; of a very long text the first ones, as an
-- index entry has a largest size.
create function search_keys(words text, keys text[]) returns text[] language sql immutable parallel safe as $$
  select keys || string_to_array(left(words, 500), ' ')
$$;
drop index search_entries_keys;
create index search_entries_keys on search_entries using gin (search_keys(words, keys)) with (fastupdate = on, gin_pending_list_limit = 512);

-- Somebody's own entries, the newest first.
drop index search_entries_owner;
create index search_entries_owner on search_entries (workspace_id, owner_id, touched_at desc);

-- The beginning of a word, whole and with each letter left out in turn: two words one typing error apart share one of these.
create function word_slips(word text) returns text[] language sql immutable strict parallel safe as $$
  select array_agg(distinct left(start, place) || substr(start, place + 2))
  from (select left(word, 6) as start) as beginning, generate_series(0, char_length(start)) as place
$$;

-- What a word with one letter other, too many or missing, or two swapped, looks like; a short word must end there too.
create function typo_pattern(word text) returns text language sql immutable strict parallel safe as $$
  select '^(' || string_agg(before || '.?' || letter || '?' || next || rest || '|' || before || next || letter || rest, '|')
    || case when char_length(word) < 6 then ')$' else ')' end
  from generate_series(1, char_length(word)) as place,
    lateral (select left(word, place - 1) as before, substr(word, place, 1) as letter, substr(word, place + 1, 1) as next, substr(word, place + 2) as rest) as split
$$;

-- Every word that the name of any record ever held. The record that brought it is part of the key, so that two saves which
-- bring the same new word at once need not wait for each other.
create table search_words (
  workspace_id uuid not null,
  word         text collate "C" not null,
  record_id    uuid not null
);
insert into search_words (workspace_id, word, record_id)
  select workspace_id, word, (array_agg(record_id))[1]
  from search_entries, string_to_table(left(words, 500), ' ') as word where word !~ '[@0-9]' group by workspace_id, word;
alter table search_words
  add primary key (workspace_id, word, record_id),
  add foreign key (workspace_id) references workspaces on delete cascade;
create index search_words_slips on search_words using gin (word_slips(word)) with (fastupdate = on, gin_pending_list_limit = 512);
-- As with search_entries: behind row-level security the index would lie idle, so functions of the owner look.
alter table search_words enable row level security;
create policy workspace on search_words using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());
revoke update, delete on search_words from trefoil_app;
comment on table search_words is 'The distinct words in the names of all records, for finding one that was typed with an error.';

create function learn_words() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into search_words (workspace_id, word, record_id)
      select e.workspace_id, part, e.record_id from fresh e, string_to_table(left(e.words, 500), ' ') as part
      where part !~ '[@0-9]' and not exists (select from search_words known where known.workspace_id = e.workspace_id and known.word = part)
    on conflict do nothing;
  else
    insert into search_words (workspace_id, word, record_id)
      select new.workspace_id, part, new.record_id from string_to_table(left(new.words, 500), ' ') as part
      where part !~ '[@0-9]' and not exists (select from search_words known where known.workspace_id = new.workspace_id and known.word = part)
    on conflict do nothing;
  end if;
  return null;
end $$;
create trigger learn_new after insert on search_entries referencing new table as fresh for each statement execute function learn_words();
create trigger learn_changed after update of words on search_entries for each row when (old.words <> new.words) execute function learn_words();
