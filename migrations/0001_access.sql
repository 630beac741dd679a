-- Who is here: workspaces, users, teams, sign-in; and the two fences: the role the program works under, and row-level security.

create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- Roles belong to the whole server, so another database of ours may have made it already.
do $$
begin
  if not exists (select from pg_roles where rolname = 'trefoil_app') then
    begin
      create role trefoil_app nologin nosuperuser nobypassrls;
    exception
      when duplicate_object or unique_violation then null;
    end;
  end if;
  -- From PostgreSQL 16 on, whoever made a role is a member without the right to take it on.
  if not pg_has_role(current_user, 'trefoil_app', case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end) then
    execute format('grant trefoil_app to %I', current_user);
  end if;
exception
  when insufficient_privilege then
    raise exception 'The database user may not make or grant roles. Ask the administrator of PostgreSQL for: create role trefoil_app nologin; grant trefoil_app to %;', current_user;
end $$;

grant usage on schema public to trefoil_app;
alter default privileges in schema public grant select, insert, update, delete on tables to trefoil_app;
alter default privileges in schema public grant usage on sequences to trefoil_app;

create function current_workspace() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.workspace_id', true), '')::uuid $$;

create function current_actor() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.user_id', true), '')::uuid $$;

-- The second fence: whatever a query forgets, rows of another workspace do not exist for it.
create function fence(name text) returns void language plpgsql as $$
begin
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format('create policy workspace on %I using (workspace_id = current_workspace()) with check (workspace_id = current_workspace())', name);
end $$;

-- For a person's own usage data: the row exists for that person alone, whatever the role.
create function fence_self(name text) returns void language plpgsql as $$
begin
  execute format('alter table %I enable row level security', name);
  execute format('alter table %I force row level security', name);
  execute format('create policy self on %I using (workspace_id = current_workspace() and user_id = current_actor()) with check (workspace_id = current_workspace() and user_id = current_actor())', name);
end $$;

create table workspaces (
  id         uuid        primary key,
  name       text        not null,
  currency   text        not null default 'EUR' check (currency ~ '^[A-Z]{3}$'),
  time_zone  text        not null default 'UTC',
  locale     text        not null default 'en-GB',
  is_sample  boolean     not null default false,
  created_at timestamptz not null default now()
);

-- Sample sellers are users without a sign-in. The id is the sign-in's id where there is one, in every workspace.
create table users (
  workspace_id uuid        not null references workspaces on delete cascade,
  id           uuid        not null,
  name         text        not null,
  email        text        not null,
  role         text        not null check (role in ('administrator', 'manager', 'member', 'partner', 'read_only')),
  can_sign_in  boolean     not null default true,
  active       boolean     not null default true,
  version      integer     not null default 1,
  created_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now(),
  primary key (workspace_id, id)
);
create unique index users_email on users (workspace_id, lower(email));
create index users_everywhere on users (id);

create table teams (
  workspace_id uuid        not null references workspaces on delete cascade,
  id           uuid        not null,
  name         text        not null,
  manager_id   uuid,
  parent_id    uuid,
  version      integer     not null default 1,
  created_at   timestamptz not null default now(),
  updated_at   timestamptz not null default now(),
  deleted_at   timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, manager_id) references users (workspace_id, id),
  foreign key (workspace_id, parent_id) references teams (workspace_id, id)
);

create table team_members (
  workspace_id uuid not null references workspaces on delete cascade,
  team_id      uuid not null,
  user_id      uuid not null,
  primary key (workspace_id, team_id, user_id),
  foreign key (workspace_id, team_id) references teams (workspace_id, id) on delete cascade,
  foreign key (workspace_id, user_id) references users (workspace_id, id) on delete cascade
);
create index team_members_user on team_members (workspace_id, user_id);

create table invitations (
  workspace_id uuid        not null references workspaces on delete cascade,
  id           uuid        not null,
  email        text        not null,
  role         text        not null,
  team_ids     uuid[]      not null default '{}',
  token_hash   text        not null unique,
  invited_by   uuid        not null,
  created_at   timestamptz not null default now(),
  expires_at   timestamptz not null,
  accepted_at  timestamptz,
  primary key (workspace_id, id)
);

create table api_keys (
  workspace_id uuid        not null references workspaces on delete cascade,
  id           uuid        not null,
  user_id      uuid        not null,
  name         text        not null,
  key_hash     text        not null unique,
  created_at   timestamptz not null default now(),
  revoked_at   timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, user_id) references users (workspace_id, id) on delete cascade
);

-- Sign-in and the choice of workspace look across workspaces, so the owner is not bound here; the program's role is.
do $$
declare name text;
begin
  foreach name in array array['users', 'teams', 'team_members', 'invitations', 'api_keys'] loop
    perform fence(name);
    execute format('alter table %I no force row level security', name);
  end loop;
end $$;
alter table workspaces enable row level security;
create policy own on workspaces using (id = current_workspace());

-- The sign-in library's tables live apart; the program's role cannot read them.
create schema auth;

create table auth."user" (
  id              uuid primary key,
  name            text not null,
  email           text not null unique,
  "emailVerified" boolean not null default false,
  image           text,
  "createdAt"     timestamptz not null default now(),
  "updatedAt"     timestamptz not null default now()
);
create table auth.session (
  id                  uuid primary key,
  token               text not null unique,
  "userId"            uuid not null references auth."user" on delete cascade,
  "expiresAt"         timestamptz not null,
  "ipAddress"         text,
  "userAgent"         text,
  "activeWorkspaceId" uuid,
  "createdAt"         timestamptz not null default now(),
  "updatedAt"         timestamptz not null default now()
);
create index session_of_user on auth.session ("userId");
create table auth.account (
  id                      uuid primary key,
  "accountId"             text not null,
  "providerId"            text not null,
  "userId"                uuid not null references auth."user" on delete cascade,
  "accessToken"           text,
  "refreshToken"          text,
  "idToken"               text,
  "accessTokenExpiresAt"  timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope                   text,
  password                text,
  "createdAt"             timestamptz not null default now(),
  "updatedAt"             timestamptz not null default now()
);
create index account_of_user on auth.account ("userId");
create table auth.verification (
  id          uuid primary key,
  identifier  text not null,
  value       text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index verification_identifier on auth.verification (identifier);
create table auth.rate_limit (
  id            uuid primary key,
  key           text not null unique,
  count         integer not null,
  "lastRequest" bigint not null
);
