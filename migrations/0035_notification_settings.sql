-- How each person wants to be told: what by mail at once, what once a day, when not at all.
create table notification_settings (
  workspace_id     uuid     not null references workspaces on delete cascade,
  user_id          uuid     not null,
  email            jsonb    not null default '{}',
  digest_at        text     not null,
  quiet_from       text,
  quiet_until      text,
  days_off         integer[] not null default '{}',
  budget           integer  not null check (budget between 0 and 50),
  primary key (workspace_id, user_id),
  foreign key (workspace_id, user_id) references users (workspace_id, id) on delete cascade
);
select fence_self('notification_settings');
alter table notification_settings no force row level security;
comment on table notification_settings is 'How you want to be told what is new.';

-- How often somebody was interrupted on a day, and when the last digest went out: written by the queue alone.
create table notification_mailings (
  workspace_id   uuid    not null references workspaces on delete cascade,
  user_id        uuid    not null,
  day            date    not null,
  interruptions  integer not null default 0,
  digest_sent    boolean not null default false,
  primary key (workspace_id, user_id, day),
  foreign key (workspace_id, user_id) references users (workspace_id, id) on delete cascade
);
create index notification_mailings_age on notification_mailings (day);
select fence_self('notification_mailings');
alter table notification_mailings no force row level security;
revoke insert, update, delete on notification_mailings from trefoil_app;
comment on table notification_mailings is 'How often you were told by mail on a day.';

-- Up to which moment a notification was mailed, or left out.
alter table notifications add column mailed_at timestamptz;
create index notifications_to_mail on notifications (at) where read_at is null;
