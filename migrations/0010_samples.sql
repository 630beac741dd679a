-- How far the sample workspace of a user is; the row stands in the user's own workspace, the sample is another one.
create table sample_loads (
  workspace_id uuid        not null references workspaces on delete cascade,
  user_id      uuid        not null,
  sample_id    uuid        references workspaces on delete set null,
  status       text        not null check (status in ('queued', 'running', 'done', 'failed')),
  done         integer     not null default 0,
  total        integer     not null default 0,
  message      text,
  report       jsonb,
  updated_at   timestamptz not null default now(),
  primary key (workspace_id, user_id)
);
create index sample_loads_sample on sample_loads (sample_id);
select fence('sample_loads');
-- Written by the load itself, which works from outside the workspace.
alter table sample_loads no force row level security;
