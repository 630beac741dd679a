-- Notices are sent by the program after the commit, many at once: in the transaction each made its commit wait for the others'.
drop trigger tell on changes;
drop function tell_change();

-- A person, company or event that is made concerns nobody but its maker: whose it is, and who follows it, comes later.
drop trigger note_change on changes;
create trigger note_change after insert on changes for each row
  when (new.via not in ('import', 'sample') and new.verb not in ('undone', 'relinked')
    and (new.noun in ('comment', 'deal', 'case', 'task') or (new.noun in ('person', 'company', 'event') and new.verb <> 'created')))
  execute function note_change();
