-- Whom to talk to about a group.
create table group_contacts (
    id              uuid primary key,
    version         uuid not null,
    organization_id uuid not null references organizations (id),
    group_id        uuid not null references groups (id),
    types           text[] not null,
    carrier_id      uuid references carriers (id),
    primary_contact boolean not null,
    -- Name, title, e-mail and telephone, sealed for this organization and this contact.
    sealed_details  bytea not null,
    created_at      timestamptz not null,
    modified_at     timestamptz not null
);
create index group_contacts_newest on group_contacts (organization_id, group_id, created_at desc, id desc);

alter table group_contacts enable row level security;

create policy tenant on group_contacts to "${app_role}"
    using (organization_id = (select current_organization()))
    with check (organization_id = (select current_organization()));

grant select, insert, update on group_contacts to "${app_role}";

-- What is sealed follows the keyset (ADR-0008): a job seals it anew, for all organizations.
create policy reseal_reads on group_contacts for select to "${system_role}" using (true);
create policy reseal_writes on group_contacts for update to "${system_role}" using (true) with check (true);
grant select (id, organization_id, sealed_details), update (sealed_details) on group_contacts to "${system_role}";
