-- Where platform and carrier differ, and what later syncs have to remember.

create table differences (
    id                        uuid primary key,
    version                   uuid not null,
    organization_id           uuid not null,
    group_id                  uuid not null,
    carrier_id                uuid not null,
    employee_id               uuid not null references members (id),
    object_type               text not null check (object_type in ('employee', 'dependent', 'individual_enrollment')),
    object_id                 uuid not null,
    difference_classification text not null check (difference_classification in (
        'missing_from_carrier', 'field_mismatch', 'missing_from_platform')),
    difference_type           text not null,
    -- Which rule gave the score.
    impact                    text not null,
    impact_score              integer not null,
    impact_type               text not null,
    -- The snapshot that it comes from, and that one's part; null where a sync has found it.
    member_snapshot_id        uuid references member_snapshots (id),
    fulfillment_id            uuid references fulfillments (id),
    is_discrepancy            boolean not null,
    discrepancy_at            timestamptz,
    is_dismissed              boolean not null default false,
    resolved_at               timestamptz,
    replaced_by               uuid,
    -- The fields with the values of both sides, sealed for its organization and this id.
    sealed                    bytea not null,
    sequence                  bigint not null,
    created_at                timestamptz not null,
    modified_at               timestamptz not null
);
-- One at a time about one thing at one carrier.
create unique index differences_one_alive on differences (employee_id, carrier_id, object_id)
    where resolved_at is null and replaced_by is null;
create index differences_newest on differences (organization_id, created_at desc, id desc);
create index differences_modified on differences (organization_id, modified_at desc, id desc);
create index differences_impact on differences (organization_id, impact_score desc, id desc);
create index differences_of_group on differences (group_id, created_at desc, id desc);
create index differences_of_employee on differences (employee_id, created_at desc, id desc);
create index differences_of_object on differences (object_id);
create index differences_of_snapshot on differences (member_snapshot_id);
create index differences_of_fulfillment on differences (fulfillment_id);
-- What people look for among the many; the other closed lists of values are filtered on the way.
create index differences_open on differences (organization_id, created_at desc, id desc)
    where resolved_at is null and replaced_by is null and not is_dismissed;
create index differences_discrepancies on differences (organization_id, created_at desc, id desc) where is_discrepancy;
create index differences_dismissed on differences (organization_id, created_at desc, id desc) where is_dismissed;
create index differences_kinds
    on differences (organization_id, difference_classification, difference_type, created_at desc, id desc);

-- When the run that is under way began, by the clock of the side that tells it.
alter table group_syncs add column began_at timestamptz;

-- Families in the runs of a connection.
create table synced_families (
    connection_id   uuid not null,
    employee_id     uuid not null references members (id),
    organization_id uuid not null,
    -- The last run that spoke of the family.
    sync_id         uuid not null,
    -- Whether that run told it.
    told            boolean not null,
    -- The instruction up to which the run's data are settled; null where it did not say.
    settled         integer,
    primary key (connection_id, employee_id)
);
create index synced_families_of_run on synced_families (connection_id, sync_id) where told;

-- Families at a carrier, for those that a run does not tell of.
create index individual_enrollments_at_carrier on individual_enrollments (group_id, carrier_id, employee_id);

do $$
declare
    tenant_table text;
begin
    foreach tenant_table in array array['differences', 'synced_families']
    loop
        execute format('alter table %I enable row level security', tenant_table);
        execute format('create policy tenant on %I to "${app_role}"
            using (organization_id = (select current_organization()))
            with check (organization_id = (select current_organization()))', tenant_table);
        execute format('grant select, insert, update on %I to "${app_role}"', tenant_table);
    end loop;
end
$$;

grant delete on member_fingerprints to "${app_role}";

create policy reseal_reads on differences for select to "${system_role}" using (true);
create policy reseal_writes on differences for update to "${system_role}" using (true) with check (true);
grant select (id, organization_id, sealed), update (sealed) on differences to "${system_role}";
