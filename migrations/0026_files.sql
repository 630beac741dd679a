-- Files at records. What is in a file lies here too, in pieces, so that a backup is one thing and nothing is served that
-- the database does not know.
create table files (
  workspace_id uuid   not null,
  id           uuid   not null,
  name         text   not null,
  media_type   text   not null,
  bytes        bigint not null check (bytes >= 0),
  sha256       text   not null,
  record_type  text   not null check (record_type in ('person', 'company', 'deal', 'case')),
  record_id    uuid   not null
);
select record_columns('files');
create index files_of on files (workspace_id, record_id, created_at desc) where deleted_at is null;

create table file_pieces (
  workspace_id uuid    not null references workspaces on delete cascade,
  file_id      uuid    not null,
  number       integer not null,
  content      bytea   not null,
  primary key (workspace_id, file_id, number),
  foreign key (workspace_id, file_id) references files (workspace_id, id) on delete cascade
);
select fence('file_pieces');
alter table file_pieces alter column content set storage external;

-- Whoever may see a record may see its files, at every moment: owner and visibility follow in the same statement.
create function keep_files() returns trigger language plpgsql as $$
begin
  update files set owner_id = new.owner_id, visibility = new.visibility
    where workspace_id = new.workspace_id and record_id = new.id;
  update search_entries s set owner_id = new.owner_id, visibility = case when new.deleted_at is null then new.visibility else 'private' end
    from files f where f.workspace_id = new.workspace_id and f.record_id = new.id
      and s.workspace_id = f.workspace_id and s.record_id = f.id and s.type = 'file';
  return null;
end $$;
do $$
declare parent text;
begin
  foreach parent in array array['people', 'companies', 'deals', 'cases'] loop
    execute format('create trigger keep_files after update of owner_id, visibility, deleted_at on %I for each row
      when (old.owner_id is distinct from new.owner_id or old.visibility <> new.visibility or (old.deleted_at is null) <> (new.deleted_at is null))
      execute function keep_files()', parent);
  end loop;
end $$;
