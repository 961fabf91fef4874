-- What carriers received from the hub and what they answered, one row per call that had an effect.
create table received_requests (
    -- UUID version 7: newest first is by id.
    id                   uuid primary key,
    organization_id      uuid not null,
    carrier_id           uuid not null,
    connection_id        uuid not null,
    group_id             uuid not null,
    employee_id          uuid,
    kind                 text not null check (kind in ('connection_submit', 'connection_poll', 'family_delivery')),
    -- The call in names that are the same in every run.
    carrier_group_id     text not null,
    custom_individual_id text,
    number               integer not null check (number >= 0),
    attempt              integer not null check (attempt >= 0),
    answer               text not null,
    -- The whole answer as JSON, without people.
    reply                text not null,
    occurred             timestamptz not null,
    body_bytes           integer not null,
    -- The body, sealed for its organization and this id; null if it was too large.
    sealed               bytea,
    check ((kind = 'family_delivery') = (employee_id is not null))
);

create index received_requests_newest on received_requests (organization_id, id desc);
create index received_requests_of_group on received_requests (group_id, id desc);
create index received_requests_of_employee on received_requests (employee_id, id desc) where employee_id is not null;
create index received_requests_of_carrier on received_requests (organization_id, carrier_id, id desc);
create index received_requests_of_kind on received_requests (organization_id, kind, id desc);
create index received_requests_oldest on received_requests (occurred);

alter table received_requests enable row level security;

create policy tenant on received_requests to "${app_role}"
    using (organization_id = (select current_organization()))
    with check (organization_id = (select current_organization()));

grant select, insert, delete on received_requests to "${app_role}";

-- The system role deletes what is old, and seals anew what an older key has sealed (ADR-0008).
create policy system_finds on received_requests for select to "${system_role}" using (true);
create policy system_deletes on received_requests for delete to "${system_role}" using (true);
create policy reseal_writes on received_requests for update to "${system_role}" using (true) with check (true);

grant select (id, organization_id, occurred, sealed), update (sealed), delete on received_requests to "${system_role}";
