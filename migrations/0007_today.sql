-- Today and the profile: what is mine and when it was, by index; and whom a person does not want to be reminded of for now.

-- Mine alone: nobody else learns whom somebody put off.
create table put_off (
  workspace_id uuid not null references workspaces on delete cascade,
  user_id      uuid not null,
  record_id    uuid not null,
  until        date not null,
  primary key (workspace_id, user_id, record_id)
);
select fence_self('put_off');

-- Whom I dealt with lately. It does all that the index on the owner alone did.
create index activities_mine on activities (workspace_id, owner_id, occurred_at desc) where deleted_at is null;
drop index activities_workspace_id_owner_id_idx;

-- A seller's customers, however many leads somebody brought in from a file.
create index companies_mine on companies (workspace_id, owner_id, updated_at desc) where deleted_at is null and stage <> 'lead';
create index people_mine on people (workspace_id, owner_id, updated_at desc) where deleted_at is null and stage <> 'lead';

create index facts_company_when on facts (workspace_id, company_id, occurred_at desc) where deleted_at is null;
create index facts_person_when on facts (workspace_id, person_id, occurred_at desc) where deleted_at is null;
create index facts_ending on facts (workspace_id, company_id, ends_on) where deleted_at is null and ends_on is not null;
