-- Which record went into which. What changed by it stands in `changes`; two that were alike in all leave nothing else there.
create table merges (
  workspace_id uuid        not null references workspaces on delete cascade,
  goes_id      uuid        not null,
  stays_id     uuid        not null,
  merged_at    timestamptz not null,
  primary key (workspace_id, goes_id)
);
create index merges_stays on merges (workspace_id, stays_id);
select fence('merges');
