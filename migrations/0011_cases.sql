-- 0011_cases.sql  The queue as one key that grows: what presses most first, and among equals what waits longest.
alter table cases
  add column urgency text generated always as (
    case priority when 'urgent' then '1' when 'high' then '2' when 'normal' then '3' else '4' end
    || lpad(greatest(0, extract(epoch from created_at - timestamptz '1970-01-01 00:00:00+00'))::bigint::text, 11, '0')
  ) stored;
create index cases_queue on cases (workspace_id, urgency, id) where deleted_at is null;
