-- Old rows of the log go; the log is still never updated.
create policy retention on event_log for delete to "${system_role}" using (true);
grant delete on event_log to "${system_role}";
-- Times follow positions but for clocks and long transactions, so a few bytes per block of rows are enough to find what is old.
create index event_log_times on event_log using brin (occurred_at);
