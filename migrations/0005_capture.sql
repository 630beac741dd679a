-- One line in: what was written, by whom, and which changes came of it. The line belongs to whoever wrote it; what it
-- made (activities, tasks, deals…) belongs to the workspace.

create table captures (
  workspace_id uuid        not null references workspaces on delete cascade,
  id           uuid        not null,
  user_id      uuid        not null,
  group_id     uuid        not null,
  text         text        not null,
  written_at   timestamptz not null,
  created_at   timestamptz not null default now(),
  undone_at    timestamptz,
  primary key (workspace_id, id)
);
create index captures_mine on captures (workspace_id, user_id, created_at desc);
select fence_self('captures');
comment on table captures is 'The lines you wrote into the capture box, readable by you alone.';
