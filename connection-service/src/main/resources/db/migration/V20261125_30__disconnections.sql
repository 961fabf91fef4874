-- Requests to disconnect a group from a carrier, and groups that are protected from it.

alter table groups
    add column protected_at      timestamptz,
    add column protection_reason text;

create table group_disconnection_requests (
    id                 uuid primary key,
    version            uuid not null,
    organization_id    uuid not null references organizations (id),
    group_id           uuid not null references groups (id),
    carrier_id         uuid not null references carriers (id),
    source_type        text not null,
    source_id          uuid,
    source_date        date,
    status             text not null,
    effective_end_date date,
    reason             text,
    -- What was written beside the reason, sealed for this organization and this request.
    sealed_context     bytea,
    decision_number    integer not null,
    sequence           bigint not null,
    -- Sequence guard: the last carrier update that was applied.
    carrier_sequence   bigint not null,
    created_at         timestamptz not null,
    modified_at        timestamptz not null,
    decided_at         timestamptz,
    completed_at       timestamptz
);

-- One request per group and carrier that somebody still has to act on.
create unique index group_disconnection_requests_open on group_disconnection_requests
    (organization_id, group_id, carrier_id)
    where status in ('needs_review', 'processing');
create index group_disconnection_requests_newest on group_disconnection_requests
    (organization_id, created_at desc, id desc);
create index group_disconnection_requests_modified on group_disconnection_requests
    (organization_id, modified_at desc, id desc);
create index group_disconnection_requests_status on group_disconnection_requests
    (organization_id, status, created_at desc, id desc);
create index group_disconnection_requests_carrier on group_disconnection_requests
    (organization_id, carrier_id, created_at desc, id desc);
create index group_disconnection_requests_group on group_disconnection_requests
    (organization_id, group_id, created_at desc, id desc);
create index group_disconnection_requests_source on group_disconnection_requests
    (organization_id, source_type, created_at desc, id desc);
create index group_disconnection_requests_end on group_disconnection_requests
    (organization_id, effective_end_date);
create index group_connections_open on group_connections (group_id, carrier_id) where disconnected_at is null;

alter table group_disconnection_requests enable row level security;

create policy tenant on group_disconnection_requests to "${app_role}"
    using (organization_id = (select current_organization()))
    with check (organization_id = (select current_organization()));

grant select, insert, update on group_disconnection_requests to "${app_role}";

-- What is sealed follows the keyset (ADR-0008): a job seals it anew, for all organizations.
create policy reseal_reads on group_disconnection_requests for select to "${system_role}" using (true);
create policy reseal_writes on group_disconnection_requests for update to "${system_role}" using (true) with check (true);
grant select (id, organization_id, sealed_context), update (sealed_context)
    on group_disconnection_requests to "${system_role}";

-- An operator names a group; whose it is says the system role, which sees nothing else of it.
create policy owners on groups for select to "${system_role}" using (true);
grant select (id, organization_id) on groups to "${system_role}";
