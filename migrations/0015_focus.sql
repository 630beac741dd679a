-- What writing a line cost in attention. It stays with the act, which its writer alone can read.
alter table return_acts add column focus_seconds real check (focus_seconds >= 0);
comment on column return_acts.focus_seconds is 'For how long you wrote it, in seconds, pauses left out. Empty where nobody measured.';
