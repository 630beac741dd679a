-- 0021_field_order.sql  Numbers of custom fields lie in the index as floating point: comparing numeric is not leakproof, so
-- behind row-level security its index would lie idle. What a filter finds there is compared exactly with the value itself.
alter table custom_values alter column amount type double precision;

create or replace function keep_custom_values() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    delete from custom_values where workspace_id = new.workspace_id and record_id = new.id;
  end if;
  if new.deleted_at is not null then return null; end if;
  insert into custom_values (workspace_id, record_id, field_id, word, amount, is_unique)
    select distinct new.workspace_id, new.id, f.id, custom_word(item),
      case when f.kind in ('number', 'money') then item::double precision end, f.is_unique
    from jsonb_each(new.custom) each
    join fields f on f.workspace_id = new.workspace_id and f.type = tg_argv[0] and f.key = each.key
    cross join lateral (
      select jsonb_array_elements_text(each.value) where jsonb_typeof(each.value) = 'array'
      union all select each.value ->> 'amount' where jsonb_typeof(each.value) = 'object'
      union all select each.value #>> '{}' where jsonb_typeof(each.value) not in ('array', 'object', 'null')
    ) items (item);
  return null;
end $$;
