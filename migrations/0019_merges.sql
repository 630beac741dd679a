-- Which record went into which, and what followed beside the records' own fields: { "table.column": [row ids] }.
create table merges (
  workspace_id uuid        not null references workspaces on delete cascade,
  goes_id      uuid        not null,
  stays_id     uuid        not null,
  merged_at    timestamptz not null,
  moved        jsonb       not null default '{}',
  primary key (workspace_id, goes_id)
);
create index merges_stays on merges (workspace_id, stays_id);
select fence('merges');
