-- What happened: one append-only row per change, the keys that make retries harmless, and the index that finds anything.

create table changes (
  workspace_id uuid        not null references workspaces on delete cascade,
  id           uuid        not null,
  at           timestamptz not null default now(),
  actor_id     uuid,
  via          text        not null,
  group_id     uuid        not null,
  noun         text        not null,
  record_id    uuid        not null,
  verb         text        not null,
  before       jsonb       not null default '{}',
  after        jsonb       not null default '{}',
  owner_id     uuid,
  visibility   text        not null default 'everyone',
  primary key (workspace_id, id)
);
create index changes_record on changes (workspace_id, record_id, id desc);
create index changes_group on changes (workspace_id, group_id);
select fence('changes');
revoke update, delete on changes from trefoil_app;

-- Ids only: a payload ends at 7,999 bytes, and what a person may not see must not travel.
create function tell_change() returns trigger language plpgsql as $$
begin
  if new.via not in ('import', 'sample') then
    perform pg_notify('changes', json_build_object('w', new.workspace_id, 'n', new.noun, 'i', new.record_id, 'o', new.owner_id, 'v', new.visibility)::text);
  end if;
  return null;
end $$;
create trigger tell after insert on changes for each row execute function tell_change();

create table idempotency_keys (
  workspace_id uuid        not null references workspaces on delete cascade,
  user_id      uuid        not null,
  key          text        not null,
  operation    text        not null,
  body_hash    text        not null,
  result       text,
  created_at   timestamptz not null default now(),
  primary key (workspace_id, user_id, key)
);
create index idempotency_keys_age on idempotency_keys (created_at);
select fence('idempotency_keys');
-- Old keys are swept in all workspaces at once, by the owner.
alter table idempotency_keys no force row level security;

-- One index over all records. `words` is folded text (lower case, no accents), `keys` are mails, digits of phones, domains.
create table search_entries (
  workspace_id uuid        not null references workspaces on delete cascade,
  type         text        not null,
  record_id    uuid        not null,
  title        text        not null,
  subtitle     text        not null default '',
  words        text        not null,
  keys         text[]      not null default '{}',
  owner_id     uuid,
  visibility   text        not null default 'everyone',
  touched_at   timestamptz not null default now(),
  primary key (workspace_id, record_id)
);
create index search_entries_words on search_entries using gin (words gin_trgm_ops);
-- New entries wait in a short list and go into the index together: that makes a save five times cheaper here.
create index search_entries_keys on search_entries using gin (keys) with (fastupdate = on, gin_pending_list_limit = 256);
-- Trigram operators are not leakproof, so behind row-level security their index would lie idle. The program's role
-- reads this table by id only; searching goes through functions of the owner that hard-code the workspace.
alter table search_entries enable row level security;
create policy workspace on search_entries using (workspace_id = current_workspace()) with check (workspace_id = current_workspace());

-- Which records a record mentions, newest first: the spine of every timeline. Kept by trigger from the *_ids columns.
create table links (
  workspace_id uuid        not null references workspaces on delete cascade,
  target_id    uuid        not null,
  source_type  text        not null,
  at           timestamptz not null,
  source_id    uuid        not null,
  primary key (workspace_id, target_id, source_type, at, source_id)
);
create index links_source on links (workspace_id, source_id);
select fence('links');
