-- 0020_fields.sql  Fields that a workspace defines for itself. Their values stand in the record's column `custom`, by key.

create table fields (
  workspace_id  uuid             not null,
  id            uuid             not null,
  type          text             not null,
  key           text             not null check (key ~ '^[a-z][a-zA-Z0-9]{0,59}$'),
  name          text             not null,
  sort_name     text             not null collate "C",
  kind          text             not null,
  help          text,
  choices       jsonb            not null default '[]',
  default_value jsonb,
  is_unique     boolean          not null default false,
  formula       text,
  position      double precision not null default 0,
  serves        text             not null,
  asked_by      text             not null,
  required      jsonb,
  entry_seconds double precision not null default 0
);
select record_columns('fields');
-- A removed field keeps its key while it can be restored, so that its values keep their meaning.
create unique index fields_key on fields (workspace_id, type, key);

-- The values once more, one row each, to filter and sort by: an index on the JSON itself could not know which type a key has.
create table custom_values (
  workspace_id uuid not null,
  record_id    uuid not null,
  field_id     uuid not null,
  word         text not null collate "C",
  amount       numeric,
  is_unique    boolean not null,
  primary key (workspace_id, record_id, field_id, word),
  foreign key (workspace_id, field_id) references fields (workspace_id, id) on delete cascade
);
create index custom_values_word on custom_values (workspace_id, field_id, word, record_id);
create index custom_values_amount on custom_values (workspace_id, field_id, amount, record_id) where amount is not null;
create unique index custom_values_unique on custom_values (workspace_id, field_id, word) where is_unique;
select fence('custom_values');

-- How two values are compared: without capitals and accents, and as far as an index reaches.
create function custom_word(value text) returns text language sql stable parallel safe
  as $$ select lower(unaccent(left(value, 200))) $$;

create function keep_custom_values() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    delete from custom_values where workspace_id = new.workspace_id and record_id = new.id;
  end if;
  if new.deleted_at is not null then return null; end if;
  insert into custom_values (workspace_id, record_id, field_id, word, amount, is_unique)
    select distinct new.workspace_id, new.id, f.id, custom_word(item),
      case when f.kind in ('number', 'money') then item::numeric end, f.is_unique
    from jsonb_each(new.custom) each
    join fields f on f.workspace_id = new.workspace_id and f.type = tg_argv[0] and f.key = each.key
    cross join lateral (
      select jsonb_array_elements_text(each.value) where jsonb_typeof(each.value) = 'array'
      union all select each.value ->> 'amount' where jsonb_typeof(each.value) = 'object'
      union all select each.value #>> '{}' where jsonb_typeof(each.value) not in ('array', 'object', 'null')
    ) items (item);
  return null;
end $$;

do $$
declare kept record;
begin
  for kept in select * from (values ('people', 'person'), ('companies', 'company'), ('deals', 'deal'), ('products', 'product'),
    ('cases', 'case'), ('tasks', 'task'), ('activities', 'activity'), ('events', 'event'), ('facts', 'fact')) as t (name, type) loop
    execute format('create trigger custom_new after insert on %I for each row when (new.custom <> ''{}'')
      execute function keep_custom_values(%L)', kept.name, kept.type);
    -- A record without such values costs no more than before.
    execute format('create trigger custom_changed after update of custom, deleted_at on %I for each row
      when ((old.custom <> ''{}'' or new.custom <> ''{}'')
        and (old.custom is distinct from new.custom or (old.deleted_at is null) <> (new.deleted_at is null)))
      execute function keep_custom_values(%L)', kept.name, kept.type);
  end loop;
end $$;

-- How often a field was read, by day and way, never by whom.
create table field_reads (
  workspace_id uuid    not null references workspaces on delete cascade,
  type         text    not null,
  key          text    not null,
  day          date    not null,
  way          text    not null check (way in ('screen', 'api', 'filter')),
  count        integer not null,
  primary key (workspace_id, type, key, day, way)
);
select fence('field_reads');
