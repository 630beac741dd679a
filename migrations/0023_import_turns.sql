-- One import of a workspace at a time, whatever two processes see of each other. What ran when the program was stopped for
-- this upgrade waits for its turn again.
update imports set status = 'queued' where status = 'running';
create unique index imports_one_at_a_time on imports (workspace_id) where status = 'running';

-- Whatever is brought in by the thousand is told to nobody: so the function need not be called for each row.
drop trigger tell on changes;
create trigger tell after insert on changes for each row when (new.via not in ('import', 'sample')) execute function tell_change();
