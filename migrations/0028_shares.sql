-- One record in the hands of a person or a team whom it would not reach by itself, for reading or writing, perhaps until a
-- moment; and who looked at the records of others.

create table shares (
  workspace_id uuid        not null references workspaces on delete cascade,
  id           uuid        not null,
  record_type  text        not null,
  record_id    uuid        not null,
  with_user_id uuid,
  with_team_id uuid,
  can_edit     boolean     not null default false,
  until        timestamptz,
  created_by   uuid        not null,
  created_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now(),
  deleted_at   timestamptz,
  primary key (workspace_id, id),
  check (num_nonnulls(with_user_id, with_team_id) = 1),
  foreign key (workspace_id, with_user_id) references users (workspace_id, id) on delete cascade,
  foreign key (workspace_id, with_team_id) references teams (workspace_id, id) on delete cascade
);
create unique index shares_with_user on shares (workspace_id, with_user_id, record_id) where deleted_at is null and with_user_id is not null;
create unique index shares_with_team on shares (workspace_id, with_team_id, record_id) where deleted_at is null and with_team_id is not null;
create index shares_of_record on shares (workspace_id, record_id);
select fence('shares');
-- Who somebody is, with all that reaches them, is asked before the workspace is known.
alter table shares no force row level security;

-- What is shared with somebody at this moment. `reach` is { user, teams }.
create function shared_with(reach jsonb) returns setof uuid language sql stable as $$
  select record_id from shares where workspace_id = current_workspace() and deleted_at is null and (until is null or until > now())
    and (with_user_id = (reach ->> 'user')::uuid or with_team_id = any(array(select jsonb_array_elements_text(reach -> 'teams'))::uuid[]))
$$;

-- As in 0004, and besides what is shared with the reader, where a part of the sight has a `reach`; what is shared with a
-- record's readers are its files, too (`part_of` names their table).
create or replace function sight_condition(sight jsonb) returns text language sql immutable strict parallel safe as $$
  select coalesce(string_agg(format('(e.type = any(%L::text[]) and (%s%s))',
    array(select jsonb_array_elements_text(part -> 'types')),
    (select coalesce(string_agg(
      case jsonb_typeof(owners)
        when 'null' then format('e.visibility = %L', visibility)
        else format('(e.visibility = %L and e.owner_id = any(%L::uuid[]))', visibility, array(select jsonb_array_elements_text(owners)))
      end, ' or '), 'false') from jsonb_each(part -> 'owners') as seen(visibility, owners)),
    case when part -> 'reach' is null then ''
      when part -> 'part_of' is null then format(' or e.record_id in (select shared_with(%L))', part -> 'reach')
      else format(' or (e.visibility <> ''gone'' and e.record_id in (select id from %I where workspace_id = current_workspace()
        and record_id in (select shared_with(%L))))', part ->> 'part_of', part -> 'reach') end), ' or '), 'false')
  from jsonb_array_elements(sight) as part
$$;

-- As in 0026; the files of a deleted record are found by nobody, not even by its owner.
create or replace function keep_files() returns trigger language plpgsql as $$
begin
  update files set owner_id = new.owner_id, visibility = new.visibility
    where workspace_id = new.workspace_id and record_id = new.id;
  update search_entries s set owner_id = new.owner_id, visibility = case when new.deleted_at is null then new.visibility else 'gone' end
    from files f where f.workspace_id = new.workspace_id and f.record_id = new.id
      and s.workspace_id = f.workspace_id and s.record_id = f.id and s.type = 'file';
  return null;
end $$;

-- Who looked at a record of somebody else, through which door: one row for each hour. Its owner reads it, and who looked.
create table looks (
  workspace_id uuid        not null references workspaces on delete cascade,
  record_type  text        not null,
  record_id    uuid        not null,
  owner_id     uuid        not null,
  reader_id    uuid        not null,
  door         text        not null,
  hour         timestamptz not null,
  last_at      timestamptz not null,
  times        integer     not null default 1,
  primary key (workspace_id, record_id, hour, reader_id, door)
);
create index looks_age on looks (hour);
alter table looks enable row level security;
create policy parties on looks using (workspace_id = current_workspace() and current_actor() in (owner_id, reader_id));
revoke insert, update, delete on looks from trefoil_app;

-- Written in lots after the answers went out, for many readers at once, whom the fence would keep apart.
create function note_looks(noted jsonb) returns void language sql security definer set search_path = public, pg_temp as $$
  insert into looks as l (workspace_id, record_type, record_id, owner_id, reader_id, door, hour, last_at, times)
  select current_workspace(), n.record_type, n.record_id, n.owner_id, n.reader_id, n.door, date_trunc('hour', n.last_at), n.last_at, n.times
  from jsonb_to_recordset(noted) as n(record_type text, record_id uuid, owner_id uuid, reader_id uuid, door text, last_at timestamptz, times integer)
  on conflict (workspace_id, record_id, hour, reader_id, door) do update
    set last_at = greatest(l.last_at, excluded.last_at), times = l.times + excluded.times, owner_id = excluded.owner_id
$$;
comment on table shares is 'Single records in the hands of a person or a team, for reading or changing, perhaps until a moment.';
comment on column shares.with_user_id is 'With whom it is shared.';
comment on column shares.created_by is 'Who shared it.';
comment on table looks is 'Who looked at a record of somebody else: its owner and the reader can see it, nobody besides.';
