-- Old rows of the log go; the log is still never updated.
create policy retention on event_log for delete to "${system_role}" using (true);
grant delete on event_log to "${system_role}";
