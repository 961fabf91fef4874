-- How a group is built at its carriers, as their syncs tell it: sites, and what enrollments are sorted by.
create table group_locations (
    id              uuid primary key,
    version         uuid not null,
    organization_id uuid not null,
    group_id        uuid not null,
    carrier_id      uuid not null,
    connection_id   uuid not null,
    display_name    text not null,
    address         jsonb not null,
    created_at      timestamptz not null,
    modified_at     timestamptz not null
);
create index group_locations_newest on group_locations (organization_id, group_id, created_at desc, id desc);
create index group_locations_of_connection on group_locations (connection_id);

-- One for each connection, because a carrier may know a group under more than one id.
create table group_carrier_configurations (
    id                       uuid primary key,
    version                  uuid not null,
    organization_id          uuid not null,
    group_id                 uuid not null,
    carrier_id               uuid not null,
    connection_id            uuid not null unique,
    configuration            jsonb not null,
    -- What the organization has set; nobody else writes it.
    connection_configuration jsonb,
    -- Last day of the disconnection that has ended the connection.
    effective_end_date       date,
    created_at               timestamptz not null,
    modified_at              timestamptz not null
);
create index group_carrier_configurations_of_group on group_carrier_configurations
    (organization_id, group_id, created_at, id);

do $$
declare
    tenant_table text;
begin
    foreach tenant_table in array array['group_locations', 'group_carrier_configurations']
    loop
        execute format('alter table %I enable row level security', tenant_table);
        execute format('create policy tenant on %I to "${app_role}"
            using (organization_id = (select current_organization()))
            with check (organization_id = (select current_organization()))', tenant_table);
        execute format('grant select, insert, update on %I to "${app_role}"', tenant_table);
    end loop;
end
$$;
grant delete on group_locations to "${app_role}";
