-- The language a person reads; null follows the workspace's locale.
alter table users add column language text check (language in ('en', 'de'));
