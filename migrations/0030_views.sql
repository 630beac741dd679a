-- 0030_views.sql  Lists as people want to see them: what is asked for, in which order, which columns. A view is a record,
-- so that sharing, history and taking back are those of every record.
create table views (
  workspace_id uuid  not null,
  id           uuid  not null,
  name         text  not null,
  sort_name    text  not null collate "C",
  type         text  not null check (type in ('person', 'company', 'deal', 'case')),
  filter       jsonb,
  sort         text,
  columns      jsonb not null default '[]',
  group_by     text,
  density      text  check (density in ('comfortable', 'compact')),
  has_totals   boolean not null default false
);
select record_columns('views');
create index views_of on views (workspace_id, type, sort_name) where deleted_at is null;

-- With which view a person's list of a type begins. How somebody works is their own business.
create table view_defaults (
  workspace_id uuid not null,
  user_id      uuid not null,
  type         text not null,
  view_id      uuid not null,
  primary key (workspace_id, user_id, type),
  foreign key (workspace_id, view_id) references views (workspace_id, id) on delete cascade
);
select fence_self('view_defaults');
