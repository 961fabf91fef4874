-- What is left of clients' rate limits, shared by all replicas (ADR-0026). Unlogged: after a crash of the database every
-- client has its whole limit again, which is cheaper than writing each lease to the log. Rows are not any organization's:
-- a client may be an address or a client id that nobody has, so only the system role comes here.
create unlogged table rate_limits (
    -- Hash of the class of call and the client.
    id          text primary key,
    -- Calls that could follow at once, as of the time beside it.
    left_over   double precision not null,
    -- What the lease that was written last was given; the statement that writes it reads it back.
    granted     integer not null,
    refilled_at timestamptz not null
) with (fillfactor = 50);

alter table rate_limits enable row level security;
create policy leases on rate_limits to "${system_role}" using (true) with check (true);
grant select, insert, update, delete on rate_limits to "${system_role}";
