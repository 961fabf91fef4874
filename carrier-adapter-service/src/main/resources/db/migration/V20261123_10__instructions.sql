-- What carriers are to be told of families, what they hold of them, and the bringing over of what they hold for a group.

-- One row per instruction: how far it is, and when it goes on.
create table instructions (
    id                    uuid primary key,
    organization_id       uuid not null,
    member_snapshot_id    uuid not null,
    group_id              uuid not null,
    connection_id         uuid not null,
    carrier_id            uuid not null,
    carrier_group_id      text not null,
    employee_id           uuid not null,
    -- Counts up per employee and carrier; a newer one takes the place of one that was not delivered.
    number                integer not null check (number >= 1),
    -- The whole instruction, sealed for its organization and this id.
    sealed                bytea not null,
    status                text not null check (status in ('valid', 'scheduled', 'sent', 'invalid', 'replaced')),
    attempts              integer not null check (attempts >= 0),
    timeouts              integer not null check (timeouts >= 0),
    driven                boolean not null,
    -- Sequence guard: the last event about it that was applied.
    last_request_sequence bigint not null,
    update_sequence       bigint not null check (update_sequence >= 0),
    next_due_at           timestamptz check (next_due_at is null or status in ('valid', 'scheduled')),
    claimed_until         timestamptz,
    traceparent           text,
    created               timestamptz not null,
    modified              timestamptz not null,
    unique (organization_id, employee_id, carrier_id, number)
);

create index instructions_due on instructions (next_due_at) where next_due_at is not null;
create index instructions_of_group on instructions (group_id, created desc, id desc);
create index instructions_of_employee on instructions (employee_id, created desc, id desc);
create index instructions_newest on instructions (organization_id, created desc, id desc);

-- What a carrier holds of a family since it was last told.
create table carrier_families (
    -- Made from organization, carrier and employee.
    id              uuid primary key,
    organization_id uuid not null,
    carrier_id      uuid not null,
    employee_id     uuid not null,
    connection_id   uuid not null,
    -- Number of the instruction that it was told by.
    number          integer not null check (number >= 1),
    -- The family, sealed for its organization and this id.
    sealed          bytea not null,
    modified        timestamptz not null,
    unique (organization_id, employee_id, carrier_id)
);

-- One row per connection: the bringing over of what its carrier holds, and how far it is.
create table group_syncs (
    connection_id   uuid primary key references connection_requests (id),
    organization_id uuid not null,
    group_id        uuid not null,
    carrier_id      uuid not null,
    -- The run; a group that is installed anew is brought over anew.
    sync_id         uuid not null,
    -- Employees that were told in this run.
    told            integer not null check (told >= 0),
    batches         integer not null check (batches >= 0),
    -- Counts over all runs of the connection.
    sequence        bigint not null check (sequence >= 0),
    next_due_at     timestamptz,
    claimed_until   timestamptz,
    traceparent     text,
    created         timestamptz not null,
    modified        timestamptz not null
);

create index group_syncs_due on group_syncs (next_due_at) where next_due_at is not null;

do $$
declare
    tenant_table text;
begin
    foreach tenant_table in array array['instructions', 'carrier_families', 'group_syncs']
    loop
        execute format('alter table %I enable row level security', tenant_table);
        execute format('create policy tenant on %I to "${app_role}"
            using (organization_id = (select current_organization()))
            with check (organization_id = (select current_organization()))', tenant_table);
        execute format('grant select, insert, update on %I to "${app_role}"', tenant_table);
    end loop;
end
$$;

-- The system role finds due work of all organizations and claims it. It never sees what was sealed.
create policy system_finds on instructions for select to "${system_role}" using (true);
create policy system_claims on instructions for update to "${system_role}" using (true) with check (true);
create policy system_finds on group_syncs for select to "${system_role}" using (true);
create policy system_claims on group_syncs for update to "${system_role}" using (true) with check (true);

grant select (id, organization_id, group_id, employee_id, carrier_id, status, attempts, timeouts, next_due_at,
              claimed_until, traceparent),
      update (claimed_until)
    on instructions to "${system_role}";
grant select (connection_id, organization_id, sync_id, told, next_due_at, claimed_until, traceparent),
      update (claimed_until)
    on group_syncs to "${system_role}";
