-- Tables of the kit's own tests, with what a service grants to the job that seals anew.
create table sealed_notes (
    id              uuid primary key,
    organization_id uuid not null,
    sealed          bytea,
    word_hash       bytea
);

create table sealed_letters (
    id              uuid primary key,
    organization_id uuid not null,
    sealed          bytea
);

alter table sealed_notes enable row level security;
alter table sealed_letters enable row level security;

create policy tenant on sealed_notes to "${app_role}"
    using (organization_id = (select current_organization()))
    with check (organization_id = (select current_organization()));
create policy tenant on sealed_letters to "${app_role}"
    using (organization_id = (select current_organization()))
    with check (organization_id = (select current_organization()));

create policy reseal_reads on sealed_notes for select to "${system_role}" using (true);
create policy reseal_writes on sealed_notes for update to "${system_role}" using (true) with check (true);
create policy reseal_reads on sealed_letters for select to "${system_role}" using (true);
create policy reseal_writes on sealed_letters for update to "${system_role}" using (true) with check (true);

grant select, insert, update on sealed_notes, sealed_letters to "${app_role}";
grant select (id, organization_id, sealed, word_hash), update (sealed, word_hash) on sealed_notes to "${system_role}";
grant select (id, organization_id, sealed), update (sealed) on sealed_letters to "${system_role}";
