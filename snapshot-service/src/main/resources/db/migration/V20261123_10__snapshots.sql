-- Member snapshots, what they mean for each carrier, and the members and coverage that are held because of them.

create extension if not exists pg_trgm;

-- Copies of what connection-service and the directory say; each row keeps the sequence that it has followed to.
create table groups (
    id              uuid primary key,
    organization_id uuid not null,
    sequence        bigint not null,
    created_at      timestamptz not null
);
create index groups_of_organization on groups (organization_id, id);

create table group_connections (
    id               uuid primary key,
    organization_id  uuid not null,
    group_id         uuid not null,
    carrier_id       uuid not null,
    carrier_group_id text not null,
    status           text not null,
    sequence         bigint not null,
    created_at       timestamptz not null
);
create index group_connections_of_group on group_connections (group_id, carrier_id);

create table carriers (
    id                uuid primary key,
    internal_name     text not null,
    display_name      text not null,
    kind              text not null,
    lines_of_coverage text[] not null,
    event_required    boolean not null,
    cobra_supported   boolean not null,
    volume_step       integer,
    sequence          bigint not null
);

-- One row per connection: how far the bringing over of what the carrier holds has come.
create table group_syncs (
    connection_id   uuid primary key,
    organization_id uuid not null,
    group_id        uuid not null,
    carrier_id      uuid not null,
    sync_id         uuid not null,
    sequence        bigint not null,
    employees       integer not null default 0,
    completed_at    timestamptz
);
create index group_syncs_of_group on group_syncs (group_id, carrier_id);

create table group_enrollments (
    id                   uuid primary key,
    version              uuid not null,
    organization_id      uuid not null,
    group_id             uuid not null,
    carrier_id           uuid not null,
    line_of_coverage     text not null,
    effective_start_date date,
    effective_end_date   date,
    created_at           timestamptz not null,
    modified_at          timestamptz not null,
    unique (group_id, carrier_id, line_of_coverage)
);
create index group_enrollments_newest on group_enrollments (group_id, created_at desc, id desc);

create table plans (
    id                    uuid primary key,
    version               uuid not null,
    organization_id       uuid not null,
    group_id              uuid not null,
    group_enrollment_id   uuid not null references group_enrollments (id),
    carrier_id            uuid not null,
    -- The connection that it was told through; a carrier may be connected under more than one of its group ids.
    connection_id         uuid,
    line_of_coverage      text not null,
    name                  text not null,
    -- The name as it is compared: letters and digits, in small letters, single spaces.
    normalized_name       text not null,
    code                  text,
    plan_type             text,
    effective_start_date  date not null,
    effective_end_date    date,
    eligible_member_types text[] not null,
    termination_policy    text not null,
    details               jsonb not null,
    created_at            timestamptz not null,
    modified_at           timestamptz not null
);
create index plans_of_group on plans (group_id, created_at desc, id desc);
create index plans_of_group_enrollment on plans (group_enrollment_id);

-- What the platform calls a plan of a group.
create table plan_mappings (
    id              uuid primary key,
    organization_id uuid not null,
    group_id        uuid not null,
    plan_name       text not null,
    normalized_name text not null,
    plan_id         uuid not null references plans (id),
    created_at      timestamptz not null,
    unique (group_id, normalized_name)
);

-- Employees and their dependents. An employee's employee_id is its own id.
create table members (
    id                   uuid primary key,
    version              uuid not null,
    organization_id      uuid not null,
    group_id             uuid not null,
    employee_id          uuid not null,
    individual_type      text not null check (individual_type in ('employee', 'dependent')),
    relationship         text,
    custom_individual_id text,
    group_individual_id  text,
    first_name           text not null,
    middle_name          text,
    last_name            text not null,
    date_of_birth        date not null,
    employment_status    text,
    -- Keyed hash of organization and SSN.
    ssn_hash             bytea,
    -- The whole member, sealed for its organization and this id.
    sealed               bytea not null,
    -- Keyed hash of the demographics, to see whether they change; empty where they were written without one.
    fingerprint          text not null default '',
    -- Number of the snapshot whose demographics it has; 0 if it has a roster's or only its first ones.
    snapshot_number      bigint not null default 0,
    -- Snapshots of this employee so far; counts on the employee only.
    snapshots            bigint not null default 0,
    created_at           timestamptz not null,
    modified_at          timestamptz not null
);
-- One space of names for employees and dependents.
create unique index members_custom_id on members (group_id, custom_individual_id) where custom_individual_id is not null;
create index members_of_employee on members (employee_id);
create index members_of_group on members (group_id, individual_type, created_at desc, id desc);
-- The organization is not first: one that has most of the members must not look like a way to find a few.
create index members_newest on members (individual_type, organization_id, created_at desc, id desc);
create index members_birth on members (group_id, date_of_birth);
create index members_ssn on members (organization_id, ssn_hash) where ssn_hash is not null;
create index members_names on members using gin (first_name gin_trgm_ops, middle_name gin_trgm_ops, last_name gin_trgm_ops);

-- What a carrier knows of a member: a keyed hash of the demographics that it has or was last sent.
create table member_fingerprints (
    member_id       uuid not null references members (id),
    carrier_id      uuid not null,
    organization_id uuid not null,
    employee_id     uuid not null,
    fingerprint     text not null,
    primary key (member_id, carrier_id)
);
create index member_fingerprints_of_family on member_fingerprints (employee_id);

create table individual_enrollments (
    id                             uuid primary key,
    version                        uuid not null,
    organization_id                uuid not null,
    group_id                       uuid not null,
    group_enrollment_id            uuid not null references group_enrollments (id),
    carrier_id                     uuid not null,
    employee_id                    uuid not null,
    individual_id                  uuid not null references members (id),
    individual_type                text not null,
    line_of_coverage               text not null,
    plan_id                        uuid not null references plans (id),
    effective_start_date           date not null,
    effective_end_date             date not null,
    latest_change_effective_date   date,
    signature_date                 date,
    created_at                     timestamptz not null,
    modified_at                    timestamptz not null
);
create index individual_enrollments_of_employee on individual_enrollments (employee_id);
create index individual_enrollments_of_individual on individual_enrollments (individual_id, created_at desc, id desc);
create index individual_enrollments_of_group on individual_enrollments (group_id, created_at desc, id desc);
create index individual_enrollments_of_group_enrollment
    on individual_enrollments (group_enrollment_id, created_at desc, id desc);

-- What an enrollment says, and from which day on; a reader of a date takes the last row that is not later, or the first.
create table individual_enrollment_terms (
    enrollment_id   uuid not null references individual_enrollments (id),
    effective_from  date not null,
    organization_id uuid not null,
    employee_id     uuid not null,
    volume          integer,
    cobra_details   jsonb,
    pcp_details     jsonb,
    carrier_config  jsonb not null,
    primary key (enrollment_id, effective_from)
);
create index individual_enrollment_terms_of_family on individual_enrollment_terms (employee_id);

create table member_snapshots (
    id              uuid primary key,
    version         uuid not null,
    organization_id uuid not null,
    group_id        uuid not null,
    employee_id     uuid not null references members (id),
    -- Order of arrival among the snapshots of the employee, from 1.
    number          bigint not null,
    status          text not null,
    replaced_by     uuid,
    -- The document as it was understood, sealed for its organization and this id.
    sealed          bytea not null,
    created_members jsonb not null,
    warnings        text[] not null,
    sequence        bigint not null,
    created_at      timestamptz not null,
    modified_at     timestamptz not null,
    unique (employee_id, number)
);
create unique index member_snapshots_one_alive on member_snapshots (employee_id)
    where status in ('submitted', 'processing');
create index member_snapshots_newest on member_snapshots (organization_id, created_at desc, id desc);
create index member_snapshots_of_group on member_snapshots (group_id, created_at desc, id desc);
create index member_snapshots_of_employee on member_snapshots (employee_id, created_at desc, id desc);
create index member_snapshots_status on member_snapshots (organization_id, status, created_at desc, id desc);

-- One carrier's part of a snapshot: an entry of its fulfillment summary.
create table fulfillments (
    id                 uuid primary key,
    organization_id    uuid not null,
    group_id           uuid not null,
    employee_id        uuid not null,
    snapshot_id        uuid not null references member_snapshots (id),
    carrier_id         uuid not null,
    -- Order among the entries of this employee and carrier, from 1; the number of its instruction.
    number             integer not null,
    status             text not null,
    errors             text[] not null,
    -- Scheduled until the connection is completed, and then decided anew.
    awaits_connection  boolean not null,
    -- The instruction that went out, sealed for its organization and this id.
    sealed_instruction bytea,
    sequence           bigint not null,
    -- Sequence guard: the last carrier update that was applied.
    carrier_sequence   bigint not null default 0,
    attempts           integer not null default 0,
    -- Place in the summary, in the order of the document.
    position           integer not null,
    created_at         timestamptz not null,
    modified_at        timestamptz not null,
    unique (snapshot_id, carrier_id),
    unique (employee_id, carrier_id, number)
);
create index fulfillments_of_employee on fulfillments (employee_id, carrier_id, number desc);
create index fulfillments_by_carrier on fulfillments (organization_id, carrier_id, status);
create index fulfillments_waiting on fulfillments (group_id, carrier_id) where awaits_connection;

do $$
declare
    tenant_table text;
begin
    foreach tenant_table in array array['groups', 'group_connections', 'group_syncs', 'group_enrollments', 'plans',
        'plan_mappings', 'members', 'member_fingerprints', 'individual_enrollments', 'individual_enrollment_terms',
        'member_snapshots', 'fulfillments']
    loop
        execute format('alter table %I enable row level security', tenant_table);
        execute format('create policy tenant on %I to "${app_role}"
            using (organization_id = (select current_organization()))
            with check (organization_id = (select current_organization()))', tenant_table);
        execute format('grant select, insert, update on %I to "${app_role}"', tenant_table);
    end loop;
end
$$;

grant select, insert, update on carriers to "${app_role}";
grant select on carriers to "${system_role}";
grant delete on plan_mappings, individual_enrollment_terms to "${app_role}";

-- The job that seals anew works across organizations and sees nothing but what it seals.
create policy reseal_reads on members for select to "${system_role}" using (true);
create policy reseal_writes on members for update to "${system_role}" using (true) with check (true);
create policy reseal_reads on member_snapshots for select to "${system_role}" using (true);
create policy reseal_writes on member_snapshots for update to "${system_role}" using (true) with check (true);
create policy reseal_reads on fulfillments for select to "${system_role}" using (true);
create policy reseal_writes on fulfillments for update to "${system_role}" using (true) with check (true);
grant select (id, organization_id, sealed, ssn_hash), update (sealed, ssn_hash) on members to "${system_role}";
grant select (id, organization_id, sealed), update (sealed) on member_snapshots to "${system_role}";
grant select (id, organization_id, sealed_instruction), update (sealed_instruction) on fulfillments to "${system_role}";
