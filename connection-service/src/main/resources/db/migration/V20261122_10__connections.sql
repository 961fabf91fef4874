create extension if not exists pg_trgm;

create table organizations (
    id           uuid primary key,
    name         text not null,
    -- Set where every carrier of the directory counts as activated, as in the local start.
    all_carriers boolean not null default false,
    created_at   timestamptz not null default now()
);

create table api_keys (
    client_id       text primary key,
    organization_id uuid not null references organizations (id),
    secret_hash     text not null,
    roles           text[] not null,
    created_at      timestamptz not null default now()
);

-- A copy of carrier-directory.v1; belongs to nobody, so it has no organization.
create table carriers (
    id                 uuid primary key,
    version            uuid not null,
    internal_name      text not null,
    display_name       text not null,
    state              text not null,
    kind               text not null,
    is_listed          boolean not null,
    lines_of_coverage  text[] not null,
    format_pattern     text not null,
    format_description text not null,
    format_example     text not null,
    -- Sequence guard of the copy.
    sequence           bigint not null
);

create table organization_carriers (
    id               uuid primary key,
    version          uuid not null,
    organization_id  uuid not null references organizations (id),
    carrier_id       uuid not null references carriers (id),
    status           text not null,
    estimated_volume integer not null,
    created_at       timestamptz not null,
    modified_at      timestamptz not null,
    constraint organization_carriers_once unique (organization_id, carrier_id)
);

create table groups (
    id              uuid primary key,
    version         uuid not null,
    organization_id uuid not null references organizations (id),
    sequence        bigint not null,
    name            text not null,
    dba_name        text,
    federal_ein     text,
    sic_code        text,
    created_at      timestamptz not null,
    modified_at     timestamptz not null
);
create index groups_newest on groups (organization_id, created_at desc, id desc);
create index groups_company on groups using gin (name gin_trgm_ops, dba_name gin_trgm_ops);

create table group_connections (
    id                          uuid primary key,
    version                     uuid not null,
    organization_id             uuid not null references organizations (id),
    group_id                    uuid not null references groups (id),
    carrier_id                  uuid not null references carriers (id),
    carrier_group_id            text not null,
    group_name                  text not null,
    federal_ein                 text,
    -- Broker and contact, sealed for this organization and this connection.
    sealed_contacts             bytea,
    ignore_eligibility          boolean not null,
    data_exchange_configuration text,
    request_type                text not null,
    request_number              integer not null,
    status                      text not null,
    setup_error                 text,
    sequence                    bigint not null,
    -- Sequence guard: the last carrier update that was applied.
    carrier_sequence            bigint not null,
    created_at                  timestamptz not null,
    modified_at                 timestamptz not null,
    completed_at                timestamptz,
    disconnected_at             timestamptz
);

-- A duplicate is the same group at the same carrier, whatever its status; a completed disconnection frees the pair.
create unique index group_connections_duplicate on group_connections (organization_id, carrier_id, carrier_group_id)
    where disconnected_at is null;
create index group_connections_newest on group_connections (organization_id, created_at desc, id desc);
create index group_connections_modified on group_connections (organization_id, modified_at desc, id desc);
create index group_connections_status on group_connections (organization_id, status, created_at desc, id desc);
create index group_connections_group on group_connections (group_id, created_at desc, id desc);

alter table organizations enable row level security;
alter table api_keys enable row level security;
alter table organization_carriers enable row level security;
alter table groups enable row level security;
alter table group_connections enable row level security;

create policy tenant on organizations to "${app_role}" using (id = (select current_organization()));
create policy tenant on organization_carriers to "${app_role}"
    using (organization_id = (select current_organization()))
    with check (organization_id = (select current_organization()));
create policy tenant on groups to "${app_role}"
    using (organization_id = (select current_organization()))
    with check (organization_id = (select current_organization()));
create policy tenant on group_connections to "${app_role}"
    using (organization_id = (select current_organization()))
    with check (organization_id = (select current_organization()));

-- A token request comes before anybody knows the organization, so the system role looks up keys, and bootstraps them.
create policy keys on api_keys to "${system_role}" using (true) with check (true);
create policy bootstrap on organizations to "${system_role}" using (true) with check (true);

grant select on organizations to "${app_role}";
grant select, insert, update on carriers to "${app_role}";
grant select, insert, update on organization_carriers, groups, group_connections to "${app_role}";
grant select, insert, update on organizations, api_keys to "${system_role}";
grant select on carriers to "${system_role}";
