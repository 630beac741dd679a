-- Events that repeat: each time is an event of its own, so that agenda, free time, brief and search know it as any other.
-- All carry the id of the first and the rule (RFC 5545) by which a nightly job adds later ones.
alter table events add column series_id uuid, add column repeats text;
create index events_series on events (workspace_id, series_id, starts_at) where series_id is not null;
