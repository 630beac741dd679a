-- What entries gave back. The ledger belongs to the person: nobody else can read a row of it, whatever their role.

-- One act of entering: a capture, with the pieces that it cost.
create table return_acts (
  workspace_id uuid        not null references workspaces on delete cascade,
  id           uuid        not null,
  user_id      uuid        not null,
  at           timestamptz not null,
  pieces       integer     not null check (pieces >= 0),
  activity_id  uuid,
  primary key (workspace_id, id)
);
create index return_acts_mine on return_acts (workspace_id, user_id, at desc);
select fence_self('return_acts');

create table return_items (
  workspace_id uuid        not null,
  id           uuid        not null,
  user_id      uuid        not null,
  act_id       uuid        not null,
  type         text        not null,
  kind         text        not null check (kind in ('direct', 'contextual')),
  content_hash text        not null,
  record_type  text        not null,
  record_id    uuid        not null,
  sources      jsonb       not null default '[]',
  title        text        not null,
  body         text        not null,
  source       text        not null,
  as_of        timestamptz not null,
  action       jsonb,
  rank         integer     not null,
  held_out     boolean     not null default false,
  offered_at   timestamptz not null,
  due_at       timestamptz,
  seen_at      timestamptz,
  feedback     text        check (feedback in ('useful', 'not_useful', 'wrong')),
  feedback_at  timestamptz,
  ignored_at   timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, act_id) references return_acts (workspace_id, id) on delete cascade
);
create index return_items_act on return_items (workspace_id, act_id);
create index return_items_mine on return_items (workspace_id, user_id, offered_at desc, id desc);
create index return_items_content on return_items (workspace_id, user_id, content_hash);
create index return_items_unanswered on return_items (workspace_id, user_id, type) where seen_at is not null and feedback is null and ignored_at is null;
create index return_items_due on return_items (workspace_id, user_id, due_at) where due_at is not null;
select fence_self('return_items');

-- What was found useful, by kind of return and role, as weekly sums without a person: it decides the order, no more.
create table return_ratings (
  workspace_id uuid    not null references workspaces on delete cascade,
  type         text    not null,
  role         text    not null,
  week         date    not null,
  useful       integer not null default 0,
  useless      integer not null default 0,
  primary key (workspace_id, type, role, week)
);
select fence('return_ratings');

-- Finished weeks of groups of five and more, written once by a job and never changed.
create table return_weeks (
  workspace_id uuid    not null references workspaces on delete cascade,
  week         date    not null,
  group_id     uuid    not null, -- a team, or the workspace itself for everybody
  people       integer not null check (people >= 5),
  acts         integer not null,
  pieces       integer not null,
  seen         integer not null,
  primary key (workspace_id, week, group_id)
);
select fence('return_weeks');
-- The weekly job looks which workspaces are done already; no person stands in here.
alter table return_weeks no force row level security;

-- Array operators are not leakproof, so behind row-level security their index would lie idle; this hard-codes the workspace.
create function people_with_keys(wanted text[]) returns table (record_id uuid, key text)
  language sql stable security definer rows 5 set search_path = public, pg_temp
  as $$ select record_id, (select min(k) from unnest(keys) k where k = any (wanted))
        from search_entries
        where workspace_id = current_workspace() and type = 'person' and keys && wanted limit 20 $$;
revoke all on function people_with_keys from public;
grant execute on function people_with_keys to trefoil_app;

comment on table return_acts is 'When you wrote a line and how many facts you gave in it; readable by you alone.';
comment on table return_items is 'What Trefoil gave you back for each line, whether you saw it, and what you said about it; readable by you alone.';
comment on table return_ratings is 'How often each kind of return was found useful, by role and week. No person stands in it.';
comment on table return_weeks is 'Weekly sums for groups of five or more people. No person stands in it.';
comment on column return_acts.user_id is 'Whose line it was: you.';
comment on column return_acts.pieces is 'How many facts you entered with it.';
comment on column return_items.user_id is 'To whom it was given: you.';
comment on column return_items.seen_at is 'When it had been on your screen for a second.';
comment on column return_items.feedback is 'What you said: useful, not useful or wrong.';
comment on column return_items.held_out is 'Held back to learn whether this kind of return helps; one in ten is.';
comment on column return_items.ignored_at is 'When it counted as passed over, after three of a kind without a reaction.';

-- Words for what the chapters before this one store about a user.
comment on table users is 'Your account in this workspace: name, mail address, role.';
comment on table team_members is 'Which teams you belong to.';
comment on table teams is 'The teams of the workspace and who manages them.';
comment on table invitations is 'Invitations that were sent, and by whom.';
comment on table api_keys is 'The API keys you made; of the key itself only a fingerprint.';
comment on table changes is 'The history of every record: who changed what, and when. It shows on the record to whoever may see it.';
comment on table idempotency_keys is 'Keys of recent requests, kept for 30 days so that a repeated one has its effect once.';
comment on table companies is 'Companies: whose each is, and who wrote it down.';
comment on table people is 'People we deal with: whose each is, and who wrote them down.';
comment on table consents is 'What people agreed to, and who wrote it down.';
comment on table products is 'Products, and who added them.';
comment on table pipelines is 'Pipelines, and who made them.';
comment on table deals is 'Deals: whose each is, and who opened it.';
comment on table activities is 'Calls, meetings, mails and notes: whose each is, and who wrote it down.';
comment on table tasks is 'Tasks and promises: whose each is, who is to do it, and who wrote it down.';
comment on table events is 'The calendar: whose each entry is, and who made it.';
comment on table cases is 'Cases: whose each is, who looks after it, and who opened it.';
comment on table facts is 'What other systems and people told about customers, and who brought it in.';
comment on column changes.actor_id is 'Who made the change.';
comment on column changes.owner_id is 'Who owned the record then.';
comment on column teams.manager_id is 'Who manages the team.';
comment on column invitations.invited_by is 'Who sent the invitation.';
comment on column tasks.assignee_id is 'Whose task it is.';
comment on column cases.assignee_id is 'Who looks after the case.';
comment on column consents.created_by is 'Who wrote the consent down.';
comment on table auth.session is 'Where you are signed in: since when, until when, from which address and browser.';
comment on table auth.account is 'How you sign in; of a password only a fingerprint.';
comment on table auth."user" is 'Your sign-in: name and mail address.';
