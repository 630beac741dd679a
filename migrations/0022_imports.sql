-- Files that people bring in: what was understood, how far it is, what was refused; and what they take out.

create table imports (
  workspace_id uuid        not null references workspaces on delete cascade,
  id           uuid        not null,
  user_id      uuid        not null,
  file_name    text        not null,
  bytes        bigint      not null,
  status       text        not null default 'queued' check (status in ('queued', 'running', 'done', 'failed', 'cancelled', 'undone')),
  -- What the worker is to do, or did last.
  phase        text        not null default 'check' check (phase in ('check', 'run', 'undo')),
  -- What was asked for: type, mapping, rule, order of dates…
  settings     jsonb       not null default '{}',
  -- What was found in the file: format, encoding, tables with their headings and first rows.
  understood   jsonb,
  counts       jsonb       not null default '{}',
  done         bigint      not null default 0,
  total        bigint      not null default 0,
  -- Rows of which the effect is committed, by table: a run that was interrupted goes on behind them.
  position     jsonb       not null default '{}',
  message      text,
  cancel       boolean     not null default false,
  -- All changes of the run carry it, so that they can be taken back as one.
  group_id     uuid        not null,
  kept         integer     not null default 0,
  created_at   timestamptz not null default now(),
  started_at   timestamptz,
  updated_at   timestamptz not null default now(),
  finished_at  timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, user_id) references users (workspace_id, id) on delete cascade
);
create index imports_of_user on imports (workspace_id, user_id, created_at desc);
select fence('imports');

-- Rows that were refused, with their reasons; and references to records of the same file, which are made at its end.
create table import_rows (
  workspace_id uuid    not null,
  import_id    uuid    not null,
  kind         text    not null check (kind in ('refused', 'noted', 'waiting')),
  table_no     integer not null,
  row_no       integer not null,
  cells        jsonb   not null default '[]',
  message      text    not null default '',
  foreign key (workspace_id, import_id) references imports (workspace_id, id) on delete cascade
);
create index import_rows_order on import_rows (workspace_id, import_id, kind, table_no, row_no);
select fence('import_rows');

-- Where columns went the last time, by heading: the next file from the same program needs no mapping.
create table import_mappings (
  workspace_id uuid        not null references workspaces on delete cascade,
  type         text        not null,
  heading      text        not null,
  field        text,
  used_at      timestamptz not null default now(),
  primary key (workspace_id, type, heading)
);
select fence('import_mappings');

-- Who took what out, when and with which filter. Rows are only added.
create table exports (
  workspace_id uuid        not null references workspaces on delete cascade,
  id           uuid        not null,
  user_id      uuid        not null,
  types        text[]      not null,
  format       text        not null,
  filter       jsonb,
  at           timestamptz not null default now(),
  -- Null while it runs, and where it was broken off.
  rows         bigint,
  primary key (workspace_id, id)
);
create index exports_when on exports (workspace_id, at desc);
select fence('exports');
revoke delete on exports from trefoil_app;

-- Files lie in the data folder, and the sweep that clears them looks across workspaces.
do $$
declare name text;
begin
  foreach name in array array['imports', 'import_rows'] loop
    execute format('alter table %I no force row level security', name);
  end loop;
end $$;
