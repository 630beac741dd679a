-- Signing in with more than a password: codes, passkeys, single sign-on; and how fast somebody may guess.

alter table auth."user" add column "twoFactorEnabled" boolean not null default false;

-- How the session began: whether a workspace that asks for a second factor lets it in.
alter table auth.session add column method text not null default 'password' check (method in ('password', 'code', 'passkey', 'sso'));

create table auth."twoFactor" (
  id                        uuid primary key,
  secret                    text not null,
  "backupCodes"             text not null,
  "userId"                  uuid not null unique references auth."user" on delete cascade,
  verified                  boolean not null default true,
  "failedVerificationCount" integer not null default 0,
  "lockedUntil"             timestamptz
);

create table auth.passkey (
  id             uuid primary key,
  name           text,
  "publicKey"    text not null,
  "userId"       uuid not null references auth."user" on delete cascade,
  "credentialID" text not null unique,
  counter        bigint not null,
  "deviceType"   text not null,
  "backedUp"     boolean not null,
  transports     text,
  aaguid         text,
  "createdAt"    timestamptz not null default now()
);
create index passkey_of_user on auth.passkey ("userId");

-- A code counts once, also within the half minute for which it is good.
create table auth.used_code (
  "userId"  uuid not null references auth."user" on delete cascade,
  code_hash text not null,
  at        timestamptz not null default now(),
  primary key ("userId", code_hash)
);

-- Tries to sign in, by account and address, by account, and by device that got in before. Keys are hashes: also of
-- accounts that do not exist, so that nobody learns which do.
create table auth.sign_in_pace (
  key     text primary key,
  tries   integer not null,
  last_at timestamptz not null default now()
);

-- A person of one provider is one account here.
create unique index account_of_provider on auth.account ("providerId", "accountId");

alter table workspaces add column requires_two_factor boolean not null default false;

-- A workspace's own single sign-on. The secret is encrypted with the installation's.
create table sign_on (
  workspace_id  uuid        primary key references workspaces on delete cascade,
  label         text        not null,
  issuer        text        not null,
  client_id     text        not null,
  client_secret text        not null,
  is_on         boolean     not null default true,
  updated_at    timestamptz not null default now()
);
select fence('sign_on');
-- Whoever signs in is nobody yet, so the owner reads it then.
alter table sign_on no force row level security;
