-- 0038_profile_types.sql  What kind of customer somebody is, what a profile of that kind shows, and how people settle that.

create table profile_types (
  workspace_id uuid             not null,
  id           uuid             not null,
  key          text             not null check (key ~ '^[a-z][a-zA-Z0-9]{0,59}$'),
  name         text             not null,
  sort_name    text             not null collate "C",
  position     double precision not null default 0,
  -- Panels and fields in their order, as far as they differ from those that Trefoil brings.
  contents     jsonb
);
-- Before the fence: workspaces that are there already get the types that new ones begin with.
insert into profile_types (workspace_id, id, key, name, sort_name, position)
  select w.id, gen_random_uuid(), t.key, t.name, lower(t.name), t.position from workspaces w
  cross join (values ('customer', 'Customer', 1), ('partner', 'Partner', 2), ('internal', 'Internal', 3)) as t (key, name, position);
select record_columns('profile_types');
create unique index profile_types_key on profile_types (workspace_id, key);

alter table people add column profile_type text not null default 'customer';
alter table companies add column profile_type text not null default 'customer';
create index people_profile_type on people (workspace_id, profile_type, id) where deleted_at is null;
create index companies_profile_type on companies (workspace_id, profile_type, id) where deleted_at is null;

-- Somebody's wish to show more or less on the profiles of a type, and what was decided.
create table profile_proposals (
  workspace_id uuid not null,
  id           uuid not null,
  type_id      uuid not null,
  subject      text not null check (subject in ('person', 'company')),
  act          text not null check (act in ('add', 'remove')),
  part         text not null,
  because      text not null,
  asked_by     text not null,
  state        text not null default 'open' check (state in ('open', 'accepted', 'declined')),
  answer       text,
  decided_by   uuid,
  decided_at   timestamptz,
  -- What an accepted removal took away and where it stood, so that it can come back.
  taken        jsonb,
  check ((state = 'open') = (decided_by is null))
);
select record_columns('profile_proposals');
alter table profile_proposals add foreign key (workspace_id, type_id) references profile_types (workspace_id, id) on delete cascade;
create unique index profile_proposals_open on profile_proposals (workspace_id, type_id, subject, part) where state = 'open' and deleted_at is null;

create table profile_votes (
  workspace_id uuid    not null,
  proposal_id  uuid    not null,
  user_id      uuid    not null,
  is_for       boolean not null,
  primary key (workspace_id, proposal_id, user_id),
  foreign key (workspace_id, proposal_id) references profile_proposals (workspace_id, id) on delete cascade
);
select fence_self('profile_votes');
-- A vote is seen by the voter alone; only the sums below leave this table, and only when five have voted.
alter table profile_votes no force row level security;
create function profile_tally(proposals uuid[]) returns table (proposal_id uuid, ayes integer, noes integer)
  language sql stable security definer set search_path = public, pg_temp as $$
    select v.proposal_id, count(*) filter (where is_for)::int, count(*) filter (where not is_for)::int from profile_votes v
    where v.workspace_id = current_workspace() and v.proposal_id = any(proposals) group by v.proposal_id having count(*) >= 5
$$;

comment on table profile_proposals is 'What people proposed for the profiles of a type, and what was answered.';
comment on column profile_proposals.decided_by is 'Who decided it.';
comment on table profile_votes is 'How you voted on a proposal for a profile: seen by you alone; others see sums, from five voters on.';
