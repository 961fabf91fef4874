-- Disconnections: the timer of each, and what it ends.

create table disconnections (
    id                    uuid primary key,
    organization_id       uuid not null,
    group_id              uuid not null,
    carrier_id            uuid not null,
    status                text not null,
    decision_number       integer not null check (decision_number >= 0),
    effective_end_date    date,
    -- Sequence guard: the last event of the platform that was applied.
    last_request_sequence bigint not null,
    update_sequence       bigint not null check (update_sequence >= 0),
    -- The day after the last one; null where nothing is to happen by itself.
    next_due_at           timestamptz,
    claimed_until         timestamptz,
    created               timestamptz not null,
    modified              timestamptz not null
);

create index disconnections_due on disconnections (next_due_at) where next_due_at is not null;
create index disconnections_of_group on disconnections (organization_id, group_id, carrier_id);

alter table disconnections enable row level security;

create policy tenant on disconnections to "${app_role}"
    using (organization_id = (select current_organization()))
    with check (organization_id = (select current_organization()));

grant select, insert, update on disconnections to "${app_role}";

-- The system role finds due work of all organizations and claims it, and says whose a disconnection or a group is.
create policy system_finds on disconnections for select to "${system_role}" using (true);
create policy system_claims on disconnections for update to "${system_role}" using (true) with check (true);
grant select (id, organization_id, next_due_at, claimed_until), update (claimed_until)
    on disconnections to "${system_role}";
grant select (group_id) on connection_requests to "${system_role}";

-- A connection that is over; nothing moves it any more.
alter table connection_requests add column disconnected boolean not null default false;
create index connection_requests_of_group on connection_requests (organization_id, group_id, carrier_id);

-- The last day has passed: the carrier is told nothing more, while the hub is told that.
alter table installed_groups add column closing boolean not null default false;
create index instructions_of_connection on instructions (connection_id, status);
