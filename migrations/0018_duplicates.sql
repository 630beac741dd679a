-- Who may be one and the same: what is compared of each record, likely pairs, and what people said about them.

-- `traits` are the record's values, normalised; `keys` are hashes under which like records meet. Kept after each save and
-- by the sweep; whatever `version` lags behind is made anew.
create table duplicate_traits (
  workspace_id uuid     not null references workspaces on delete cascade,
  type         text     not null check (type in ('person', 'company')),
  record_id    uuid     not null,
  version      integer  not null,
  traits       jsonb    not null,
  keys         bigint[] not null,
  primary key (workspace_id, record_id)
);
select fence('duplicate_traits');
create index duplicate_traits_keys on duplicate_traits using gin (keys) with (fastupdate = on, gin_pending_list_limit = 256);

-- The verdict outlives every sweep: who said that these two are not the same, and when.
create table duplicate_pairs (
  workspace_id uuid        not null references workspaces on delete cascade,
  type         text        not null check (type in ('person', 'company')),
  a_id         uuid        not null,
  b_id         uuid        not null check (a_id < b_id),
  probability  real        not null,
  found_at     timestamptz not null default now(),
  different_by uuid,
  different_at timestamptz,
  primary key (workspace_id, a_id, b_id)
);
select fence('duplicate_pairs');
create index duplicate_pairs_open on duplicate_pairs (workspace_id, type, probability, a_id, b_id) where different_at is null;
create index duplicate_pairs_other on duplicate_pairs (workspace_id, b_id);

-- "Later" is mine alone.
create table duplicate_put_off (
  workspace_id uuid not null references workspaces on delete cascade,
  user_id      uuid not null,
  a_id         uuid not null,
  b_id         uuid not null,
  until        timestamptz not null,
  primary key (workspace_id, user_id, a_id, b_id)
);
select fence_self('duplicate_put_off');

-- How far the sweep of a workspace is, and what it learned: { person: { chance, weights }, company: … }.
create table duplicate_sweeps (
  workspace_id uuid        primary key references workspaces on delete cascade,
  status       text        not null check (status in ('queued', 'running', 'done', 'failed', 'cancelled')),
  step         text        not null default '',
  done         bigint      not null default 0,
  total        bigint      not null default 0,
  found        integer     not null default 0,
  message      text,
  model        jsonb       not null default '{}',
  started_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now(),
  finished_at  timestamptz
);
select fence('duplicate_sweeps');
-- The night's round looks into all workspaces.
alter table duplicate_sweeps no force row level security;

-- Records that share a key, for several records at once: `wanted` is [{ at, keys }]. Array operators are not leakproof, so
-- the owner looks, inside the workspace. A key that hundreds share brings only some of them; a rarer one finds the rest.
create function records_alike(kind text, wanted jsonb) returns table (at integer, record_id uuid, traits jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct on (w.at, e.record_id) w.at, e.record_id, e.traits
  from jsonb_to_recordset(wanted) as w(at integer, keys bigint[]), unnest(w.keys) as k(key),
    lateral (select d.record_id, d.traits from duplicate_traits d
      where d.keys @> array[k.key] and d.workspace_id = current_workspace() and d.type = kind limit 40) e
$$;
revoke all on function records_alike from public;
grant execute on function records_alike to trefoil_app;
