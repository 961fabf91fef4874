-- What carriers are, what they were asked, and what they hold.

-- The directory as it was last published. Carriers belong to nobody.
create table carriers (
    id        uuid primary key,
    version   uuid not null,
    sequence  bigint not null check (sequence > 0),
    described jsonb not null,
    modified  timestamptz not null
);

grant select, insert, update on carriers to "${system_role}";

-- One row per connection: how far the conversation with the carrier has come, and when it goes on.
create table connection_requests (
    id                    uuid primary key,
    organization_id       uuid not null,
    group_id              uuid not null,
    carrier_id            uuid not null,
    carrier_group_id      text not null,
    request_number        integer not null check (request_number >= 0),
    status                text not null,
    step                  integer not null check (step >= 0),
    attempts              integer not null check (attempts >= step),
    timeouts              integer not null check (timeouts >= 0),
    last_request_sequence bigint not null,
    update_sequence       bigint not null check (update_sequence >= 0),
    next_due_at           timestamptz,
    claimed_until         timestamptz,
    outcome               text,
    driven                boolean not null,
    traceparent           text,
    sealed_group_data     bytea,
    created               timestamptz not null,
    modified              timestamptz not null
);

create index connection_requests_due on connection_requests (next_due_at) where next_due_at is not null;
create index connection_requests_by_organization on connection_requests (organization_id, id);

alter table connection_requests enable row level security;

create policy tenant on connection_requests to "${app_role}"
    using (organization_id = (select current_organization()))
    with check (organization_id = (select current_organization()));

-- The system role finds due work of all organizations and claims it. It sees what the carrier is asked, never group data.
create policy system_finds on connection_requests for select to "${system_role}" using (true);
create policy system_claims on connection_requests for update to "${system_role}" using (true) with check (true);

grant select, insert, update on connection_requests to "${app_role}";
grant select (id, organization_id, carrier_id, carrier_group_id, request_number, status, step, attempts, timeouts,
              next_due_at, claimed_until, traceparent)
    on connection_requests to "${system_role}";
grant update (claimed_until) on connection_requests to "${system_role}";

-- A group as an emulated carrier holds it. Its people are made from the seed when they are needed.
create table installed_groups (
    connection_id    uuid primary key references connection_requests (id),
    organization_id  uuid not null,
    carrier_id       uuid not null,
    carrier_group_id text not null,
    group_id         uuid not null,
    plans            jsonb not null,
    roster_size      integer not null check (roster_size >= 0),
    roster_seed      bigint not null,
    installed_at     timestamptz not null,
    unique (organization_id, carrier_id, carrier_group_id)
);

alter table installed_groups enable row level security;

create policy tenant on installed_groups to "${app_role}"
    using (organization_id = (select current_organization()))
    with check (organization_id = (select current_organization()));

grant select, insert, delete on installed_groups to "${app_role}";

-- Settings of the emulator that all replicas follow.
create table emulator_settings (
    name  text primary key,
    value double precision not null
);

grant select, insert, update on emulator_settings to "${system_role}";
