-- What a role may do with each type of record, and which fields a role or a team does not see.

create table hidden_fields (
  workspace_id uuid        not null references workspaces on delete cascade,
  type         text        not null,
  field        text        not null,
  roles        text[]      not null default '{}',
  team_ids     uuid[]      not null default '{}',
  updated_at   timestamptz not null default now(),
  primary key (workspace_id, type, field)
);
select fence('hidden_fields');

-- A row only where something was taken away from what the role may do by itself.
create table role_rights (
  workspace_id uuid        not null references workspaces on delete cascade,
  role         text        not null check (role in ('manager', 'member', 'partner', 'read_only')),
  type         text        not null,
  denied       text[]      not null default '{}',
  updated_at   timestamptz not null default now(),
  primary key (workspace_id, role, type)
);
select fence('role_rights');

-- Where a type has hidden fields, each of its records has a second entry, of the type 'person~': without what stands in
-- those fields. Whoever does not see all of a type is answered by these alone.
alter table search_entries drop constraint search_entries_pkey, add primary key (workspace_id, record_id, type);
