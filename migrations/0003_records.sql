-- The records. Every table: workspace first in the key, an owner, a visibility, a version, soft deletion, custom fields.

create function record_columns(name text) returns void language plpgsql as $$
begin
  execute format($ddl$
    alter table %I
      add column owner_id   uuid,
      add column visibility text        not null default 'everyone' check (visibility in ('everyone', 'team', 'owner', 'private')),
      add column custom     jsonb       not null default '{}',
      add column version    integer     not null default 1,
      add column created_by uuid,
      add column created_at timestamptz not null default now(),
      add column updated_at timestamptz not null default now(),
      add column deleted_at timestamptz,
      add primary key (workspace_id, id),
      add foreign key (workspace_id) references workspaces on delete cascade
  $ddl$, name);
  execute format('create index on %I (workspace_id, updated_at desc, id desc) where deleted_at is null', name);
  execute format('create index on %I (workspace_id, created_at desc, id desc) where deleted_at is null', name);
  execute format('create index on %I (workspace_id, owner_id) where deleted_at is null', name);
  perform fence(name);
end $$;

create table companies (
  workspace_id uuid not null,
  id           uuid not null,
  name         text not null,
  sort_name    text not null collate "C",
  domain       text,
  industry     text,
  employees    integer check (employees >= 0),
  revenue      numeric(19, 4),
  currency     text,
  phone        text,
  phone_e164   text,
  address      jsonb not null default '{}',
  parent_id    uuid,
  stage        text not null default 'lead' check (stage in ('lead', 'active', 'customer', 'former')),
  external_ids jsonb not null default '[]',
  tags         text[] not null default '{}',
  notes        text
);
select record_columns('companies');
alter table companies add foreign key (workspace_id, parent_id) references companies (workspace_id, id);
create index companies_name on companies (workspace_id, sort_name, id) where deleted_at is null;
create index companies_domain on companies (workspace_id, domain) where deleted_at is null;
create index companies_parent on companies (workspace_id, parent_id);

create table people (
  workspace_id uuid not null,
  id           uuid not null,
  name         text not null,
  first_name   text,
  last_name    text,
  sort_name    text not null collate "C",
  job_title    text,
  company_id   uuid,
  emails       jsonb not null default '[]',
  phones       jsonb not null default '[]',
  stage        text not null default 'lead' check (stage in ('lead', 'active', 'customer', 'former')),
  address      jsonb not null default '{}',
  birthday     text,
  external_ids jsonb not null default '[]',
  goals        text,
  notes        text,
  tags         text[] not null default '{}'
);
select record_columns('people');
alter table people add foreign key (workspace_id, company_id) references companies (workspace_id, id);
create index people_name on people (workspace_id, sort_name, id) where deleted_at is null;
create index people_company on people (workspace_id, company_id, sort_name) where deleted_at is null;
create index people_stage on people (workspace_id, stage, updated_at desc, id desc) where deleted_at is null;

-- Consent is a history, never an update: what was said, by whom, when, and where it is written. Clients may only add;
-- an entry that was taken back with the line it came from carries deleted_at.
create table consents (
  workspace_id uuid        not null,
  id           uuid        not null,
  person_id    uuid        not null,
  purpose      text        not null,
  state        text        not null check (state in ('given', 'withdrawn')),
  source       text        not null,
  recorded_at  timestamptz not null
);
select record_columns('consents');
alter table consents add foreign key (workspace_id, person_id) references people (workspace_id, id) on delete cascade;
create index consents_latest on consents (workspace_id, person_id, purpose, recorded_at desc, id desc) where deleted_at is null;

create table products (
  workspace_id uuid    not null,
  id           uuid    not null,
  name         text    not null,
  sort_name    text    not null collate "C",
  family       text,
  price        numeric(19, 4),
  currency     text,
  active       boolean not null default true
);
select record_columns('products');
create index products_name on products (workspace_id, sort_name, id) where deleted_at is null;

-- Stages live inside their pipeline: [{ id, name, type: open | won | lost, probability }].
create table pipelines (
  workspace_id uuid    not null,
  id           uuid    not null,
  name         text    not null,
  sort_name    text    not null collate "C",
  stages       jsonb   not null,
  is_default   boolean not null default false
);
select record_columns('pipelines');

create table deals (
  workspace_id     uuid             not null,
  id               uuid             not null,
  name             text             not null,
  sort_name        text             not null collate "C",
  company_id       uuid,
  person_id        uuid,
  pipeline_id      uuid             not null,
  stage_id         uuid             not null,
  status           text             not null check (status in ('open', 'won', 'lost')),
  position         double precision not null default 0,
  amount           numeric(19, 4),
  currency         text,
  close_on         date,
  engaged_on       date,
  closed_at        timestamptz,
  stage_changed_at timestamptz      not null default now(),
  product_lines    jsonb            not null default '[]',
  roles            jsonb            not null default '[]',
  lost_reason      text,
  next_step        text,
  external_ids     jsonb            not null default '[]',
  tags             text[]           not null default '{}'
);
select record_columns('deals');
alter table deals
  add foreign key (workspace_id, company_id) references companies (workspace_id, id),
  add foreign key (workspace_id, person_id) references people (workspace_id, id),
  add foreign key (workspace_id, pipeline_id) references pipelines (workspace_id, id);
create index deals_board on deals (workspace_id, pipeline_id, stage_id, position, id) where deleted_at is null;
create index deals_company on deals (workspace_id, company_id, status) where deleted_at is null;
create index deals_person on deals (workspace_id, person_id) where deleted_at is null;
create index deals_open_owner on deals (workspace_id, owner_id, close_on) where deleted_at is null and status = 'open';
create index deals_closed on deals (workspace_id, status, closed_at desc) where deleted_at is null;
create index deals_name on deals (workspace_id, sort_name, id) where deleted_at is null;

create table activities (
  workspace_id uuid        not null,
  id           uuid        not null,
  type         text        not null check (type in ('call', 'meeting', 'email', 'message', 'note')),
  direction    text        check (direction in ('inbound', 'outbound')),
  outcome      text        check (outcome in ('reached', 'not_reached')),
  occurred_at  timestamptz not null,
  subject      text,
  body         text,
  people_ids   uuid[]      not null default '{}',
  company_ids  uuid[]      not null default '{}',
  deal_ids     uuid[]      not null default '{}',
  capture_id   uuid
);
select record_columns('activities');
create index activities_when on activities (workspace_id, occurred_at desc, id desc) where deleted_at is null;

create table tasks (
  workspace_id  uuid   not null,
  id            uuid   not null,
  title         text   not null,
  due_on        date,
  due_at        timestamptz,
  promised_by   text   check (promised_by in ('us', 'them')),
  assignee_id   uuid,
  people_ids    uuid[] not null default '{}',
  company_ids   uuid[] not null default '{}',
  deal_ids      uuid[] not null default '{}',
  snoozed_until date,
  done_at       timestamptz,
  capture_id    uuid
);
select record_columns('tasks');
create index tasks_open on tasks (workspace_id, assignee_id, due_on) where deleted_at is null and done_at is null;

create table events (
  workspace_id uuid        not null,
  id           uuid        not null,
  title        text        not null,
  starts_at    timestamptz not null,
  ends_at      timestamptz not null,
  all_day      boolean     not null default false,
  location     text,
  people_ids   uuid[]      not null default '{}',
  company_ids  uuid[]      not null default '{}',
  deal_ids     uuid[]      not null default '{}',
  source       text        not null default 'trefoil',
  external_id  text,
  capture_id   uuid,
  check (ends_at >= starts_at)
);
select record_columns('events');
create index events_when on events (workspace_id, owner_id, starts_at) where deleted_at is null;
create unique index events_external on events (workspace_id, source, external_id) where external_id is not null;

create table cases (
  workspace_id uuid    not null,
  id           uuid    not null,
  number       integer not null,
  title        text    not null,
  body         text,
  status       text    not null default 'new' check (status in ('new', 'open', 'waiting', 'solved', 'closed')),
  priority     text    not null default 'normal' check (priority in ('low', 'normal', 'high', 'urgent')),
  company_id   uuid,
  person_id    uuid,
  assignee_id  uuid,
  solved_at    timestamptz,
  capture_id   uuid
);
select record_columns('cases');
alter table cases
  add unique (workspace_id, number),
  add foreign key (workspace_id, company_id) references companies (workspace_id, id),
  add foreign key (workspace_id, person_id) references people (workspace_id, id);
create index cases_company on cases (workspace_id, company_id, status) where deleted_at is null;
create index cases_person on cases (workspace_id, person_id, status) where deleted_at is null;

-- What other systems know (invoice, order, visit, contract) and what somebody wrote (a goal, a preference).
create table facts (
  workspace_id uuid        not null,
  id           uuid        not null,
  source       text        not null,
  external_id  text,
  kind         text        not null,
  title        text        not null,
  body         text,
  occurred_at  timestamptz not null,
  ends_on      date,
  amount       numeric(19, 4),
  currency     text,
  status       text,
  url          text,
  company_id   uuid,
  person_id    uuid,
  capture_id   uuid
);
select record_columns('facts');
alter table facts
  add foreign key (workspace_id, company_id) references companies (workspace_id, id),
  add foreign key (workspace_id, person_id) references people (workspace_id, id);
create unique index facts_external on facts (workspace_id, source, external_id) where external_id is not null;
create index facts_company on facts (workspace_id, company_id, kind, occurred_at desc) where deleted_at is null;
create index facts_person on facts (workspace_id, person_id, kind, occurred_at desc) where deleted_at is null;

-- Finds records by what other systems call them (mail address, domain, source:id). Array operators are not leakproof, so
-- the owner looks, and the function itself stays inside the workspace.
create function records_with_keys(kind text, wanted text[]) returns table (key text, record_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select w.key, e.record_id from unnest(wanted) as w(key)
  join search_entries e on e.workspace_id = current_workspace() and e.type = kind and e.keys @> array[w.key]
$$;
revoke all on function records_with_keys from public;
grant execute on function records_with_keys to trefoil_app;

-- Keeps links in step with the *_ids arrays; the type of the source comes as the trigger's argument, the moment from its column.
create function keep_links() returns trigger language plpgsql as $$
declare
  moment timestamptz := coalesce((to_jsonb(new) ->> tg_argv[1])::timestamptz, new.created_at);
begin
  if tg_op = 'UPDATE' then
    delete from links where workspace_id = new.workspace_id and source_id = new.id;
  end if;
  insert into links (workspace_id, target_id, source_type, at, source_id)
    select distinct new.workspace_id, target, tg_argv[0], moment, new.id
    from unnest(new.people_ids || new.company_ids || new.deal_ids) as target;
  return null;
end $$;

create trigger link_new after insert on activities for each row execute function keep_links('activity', 'occurred_at');
create trigger link_changed after update of people_ids, company_ids, deal_ids, occurred_at on activities for each row execute function keep_links('activity', 'occurred_at');
create trigger link_new after insert on tasks for each row execute function keep_links('task', 'created_at');
create trigger link_changed after update of people_ids, company_ids, deal_ids on tasks for each row execute function keep_links('task', 'created_at');
create trigger link_new after insert on events for each row execute function keep_links('event', 'starts_at');
create trigger link_changed after update of people_ids, company_ids, deal_ids, starts_at on events for each row execute function keep_links('event', 'starts_at');

-- Case numbers count from one in every workspace.
create table case_numbers (
  workspace_id uuid    primary key references workspaces on delete cascade,
  last         integer not null
);
select fence('case_numbers');
