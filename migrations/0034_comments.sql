-- People working together: comments at records, who follows what, what is new for whom, and reminders.

-- Whoever may see a record may read and write its comments, so they carry what decides that. `assignee_id` is the record's.
create table comments (
  workspace_id       uuid    not null,
  id                 uuid    not null,
  record_type        text    not null check (record_type in ('person', 'company', 'deal', 'case', 'task', 'activity', 'event')),
  record_id          uuid    not null,
  body               text    not null,
  mentioned_user_ids uuid[]  not null default '{}',
  assignee_id        uuid,
  record_is_gone     boolean not null default false
);
select record_columns('comments');
create index comments_of on comments (workspace_id, record_id, created_at desc) where deleted_at is null;
comment on table comments is 'What was said at a record, seen by whoever sees the record.';
comment on column comments.mentioned_user_ids is 'Who was mentioned by name.';
comment on column comments.assignee_id is 'In whose hands the record is.';

-- Mentions stand in links as every list of ids does, so that one can ask for them.
create function keep_mentions() returns trigger language plpgsql as $$
begin
  delete from links where workspace_id = new.workspace_id and source_id = new.id;
  insert into links (workspace_id, target_id, source_type, at, source_id)
    select distinct new.workspace_id, mentioned, 'comment', new.created_at, new.id from unnest(new.mentioned_user_ids) as mentioned;
  return null;
end $$;
create trigger keep_mentions after insert or update of mentioned_user_ids on comments for each row execute function keep_mentions();

-- At every moment: owner, assignee and visibility follow in the same statement; of a deleted record nobody finds any.
create function keep_comments() returns trigger language plpgsql as $$
declare
  gone boolean := new.deleted_at is not null;
begin
  update comments set owner_id = new.owner_id, visibility = new.visibility, record_is_gone = gone,
      assignee_id = (to_jsonb(new) ->> 'assignee_id')::uuid
    where workspace_id = new.workspace_id and record_id = new.id;
  update search_entries s set owner_id = new.owner_id, visibility = case when gone then 'gone' else new.visibility end
    from comments c where c.workspace_id = new.workspace_id and c.record_id = new.id
      and s.workspace_id = c.workspace_id and s.record_id = c.id and s.type = 'comment';
  return null;
end $$;
do $$
declare parent text;
begin
  foreach parent in array array['people', 'companies', 'deals', 'activities', 'events'] loop
    execute format('create trigger keep_comments after update of owner_id, visibility, deleted_at on %I for each row
      when (old.owner_id is distinct from new.owner_id or old.visibility <> new.visibility or (old.deleted_at is null) <> (new.deleted_at is null))
      execute function keep_comments()', parent);
  end loop;
  foreach parent in array array['cases', 'tasks'] loop
    execute format('create trigger keep_comments after update of owner_id, visibility, deleted_at, assignee_id on %I for each row
      when (old.owner_id is distinct from new.owner_id or old.visibility <> new.visibility or (old.deleted_at is null) <> (new.deleted_at is null)
        or old.assignee_id is distinct from new.assignee_id)
      execute function keep_comments()', parent);
  end loop;
end $$;

-- Said by a person: I follow this, or I do not although it is mine. Where nothing is said, owner and assignee follow.
create table follows (
  workspace_id uuid    not null references workspaces on delete cascade,
  user_id      uuid    not null,
  record_type  text    not null,
  record_id    uuid    not null,
  is_following boolean not null,
  primary key (workspace_id, record_id, user_id),
  foreign key (workspace_id, user_id) references users (workspace_id, id) on delete cascade
);
select fence_self('follows');
comment on table follows is 'What you follow, or chose not to.';

-- What is new for one person about one record: one row until it was read, however much happens.
create table notifications (
  workspace_id uuid        not null references workspaces on delete cascade,
  id           uuid        not null default gen_random_uuid(),
  user_id      uuid        not null,
  record_type  text        not null,
  record_id    uuid        not null,
  kinds        text[]      not null,
  actor_ids    uuid[]      not null default '{}',
  comment_id   uuid,
  times        integer     not null default 1,
  at           timestamptz not null default now(),
  read_at      timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, user_id) references users (workspace_id, id) on delete cascade
);
create unique index notifications_unread on notifications (workspace_id, user_id, record_id) where read_at is null;
create index notifications_of on notifications (workspace_id, user_id, at desc, id desc);
select fence_self('notifications');
comment on table notifications is 'What was new for you, and when you read it.';
comment on column notifications.comment_id is 'The last comment it tells of.';

-- Others' acts write for a person, so the owner of the tables is not bound; the program's role is.
alter table follows no force row level security;
alter table notifications no force row level security;

-- Only its person hears of it.
create function tell_notification() returns trigger language plpgsql as $$
begin
  perform pg_notify('changes', json_build_object('w', new.workspace_id, 'n', 'notification', 'i', new.id, 'o', new.user_id, 'v', 'private')::text);
  return null;
end $$;
create trigger tell after insert or update of at, read_at on notifications for each row execute function tell_notification();

create function notify_user(workspace uuid, to_whom uuid, at_type text, at_id uuid, kind text, actor uuid, remark uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into notifications as n (workspace_id, user_id, record_type, record_id, kinds, actor_ids, comment_id)
  select workspace, to_whom, at_type, at_id, array[kind], array_remove(array[actor], null), remark
    from users u where u.workspace_id = workspace and u.id = to_whom and u.active and u.can_sign_in
  on conflict (workspace_id, user_id, record_id) where read_at is null do update
    set kinds = array_remove(n.kinds, kind) || kind, times = n.times + 1, at = now(),
      actor_ids = array_remove(n.actor_ids, actor) || excluded.actor_ids, comment_id = coalesce(remark, n.comment_id)
$$;
revoke all on function notify_user from public;

-- One change, told to whom it concerns; never to whoever made it.
create function note_change() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  at_type   text := new.noun;
  at_id     uuid := new.record_id;
  remark    uuid;
  assignee  uuid;
  given_to  uuid[] := '{}';
  mentioned uuid[] := '{}';
  news      text;
begin
  if new.noun = 'comment' then
    select c.record_type, c.record_id, c.assignee_id into at_type, at_id, assignee from comments c
      where c.workspace_id = new.workspace_id and c.id = new.record_id;
    remark := new.record_id;
    if new.verb = 'created' then news := 'commented'; end if;
    mentioned := array(select jsonb_array_elements_text(coalesce(new.after -> 'mentioned_user_ids', '[]'))::uuid
      except select jsonb_array_elements_text(coalesce(new.before -> 'mentioned_user_ids', '[]'))::uuid);
    -- Who was mentioned follows from then on, unless they once said no.
    insert into follows (workspace_id, user_id, record_type, record_id, is_following)
      select new.workspace_id, u.id, at_type, at_id, true from users u
      where u.workspace_id = new.workspace_id and u.id = any(mentioned || array_remove(array[case when news is not null then new.actor_id end], null))
      on conflict do nothing;
  else
    if new.noun in ('task', 'case') then
      given_to := array_remove(array[(new.after ->> 'assignee_id')::uuid], null);
      execute format('select assignee_id from %I where workspace_id = $1 and id = $2', case new.noun when 'task' then 'tasks' else 'cases' end)
        into assignee using new.workspace_id, new.record_id;
    elsif new.verb <> 'created' or new.noun = 'deal' then
      given_to := array_remove(array[(new.after ->> 'owner_id')::uuid], null);
    end if;
    if new.verb <> 'created' and new.after ?| array['stage', 'stage_id', 'status', 'owner_id', 'assignee_id', 'done_at'] then
      news := 'changed';
    end if;
  end if;

  perform notify_user(new.workspace_id, u, at_type, at_id,
      case when u = any(mentioned) then 'mentioned' when u = any(given_to) then 'assigned' else news end, new.actor_id, remark)
    from (
      select unnest(mentioned || given_to) as u
      union
      select concerned.u from (
        select unnest(array[new.owner_id, assignee, (new.before ->> 'owner_id')::uuid, (new.before ->> 'assignee_id')::uuid]) as u
        union select f.user_id from follows f where f.workspace_id = new.workspace_id and f.record_id = at_id and f.is_following
      ) concerned where news is not null and not exists (select from follows f
        where f.workspace_id = new.workspace_id and f.record_id = at_id and f.user_id = concerned.u and not f.is_following)
    ) reached where u is not null and u is distinct from new.actor_id;
  return null;
end $$;
create trigger note_change after insert on changes for each row
  when (new.via not in ('import', 'sample') and new.verb not in ('undone', 'relinked')
    and new.noun in ('comment', 'person', 'company', 'deal', 'case', 'task', 'event'))
  execute function note_change();

-- Reminders: at a moment for a task, some minutes before an event. What was told once for a moment is not told again.
alter table tasks add column remind_at timestamptz;
create index tasks_to_remind on tasks (remind_at) where remind_at is not null and done_at is null and deleted_at is null;
alter table events add column remind_minutes integer check (remind_minutes between 0 and 40320), add column remind_at timestamptz;
create index events_to_remind on events (remind_at) where remind_at is not null and deleted_at is null;
create function keep_remind_at() returns trigger language plpgsql as $$
begin
  new.remind_at := new.starts_at - make_interval(mins => new.remind_minutes);
  return new;
end $$;
create trigger keep_remind_at before insert or update of starts_at, remind_minutes on events
  for each row execute function keep_remind_at();
create index tasks_promised_on on tasks (due_on) where promised_by = 'us' and done_at is null and deleted_at is null;
create index tasks_promised_at on tasks (due_at) where promised_by = 'us' and done_at is null and deleted_at is null;
-- What falls due is looked for in all workspaces at once, by the owner; the program's role stays bound.
alter table tasks no force row level security;
alter table events no force row level security;

create table reminders_told (
  workspace_id uuid        not null references workspaces on delete cascade,
  record_id    uuid        not null,
  kind         text        not null,
  due          timestamptz not null,
  told_at      timestamptz not null default now(),
  primary key (workspace_id, record_id, kind, due)
);
create index reminders_told_age on reminders_told (told_at);
select fence('reminders_told');
alter table reminders_told no force row level security;
revoke insert, update, delete on reminders_told from trefoil_app;
