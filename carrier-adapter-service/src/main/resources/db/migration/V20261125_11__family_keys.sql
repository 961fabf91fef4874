-- Nobody is in a group at a carrier twice, and no enrollment: over all families that it holds, however many bodies brought them.
create table carrier_family_keys (
    installed_group_id uuid not null,
    -- Stands for the id of a member or of an enrollment, or for an SSN by its keyed hash.
    key                uuid not null,
    -- The family that has it. No foreign key: the trigger below frees all keys of many families by one statement, where the
    -- check of a foreign key would be one for each of a million rows.
    family_id          uuid not null,
    organization_id    uuid not null,
    primary key (installed_group_id, key)
);

create index carrier_family_keys_of_family on carrier_family_keys (family_id);

alter table carrier_family_keys enable row level security;
create policy tenant on carrier_family_keys to "${app_role}"
    using (organization_id = (select current_organization()))
    with check (organization_id = (select current_organization()));
grant select, insert, delete on carrier_family_keys to "${app_role}";

create function carrier_families_gone() returns trigger
    language plpgsql security definer set search_path = public
    as $$
begin
    delete from carrier_family_keys using gone where carrier_family_keys.family_id = gone.id;
    return null;
end
$$;

create trigger carrier_families_gone
    after delete on carrier_families
    referencing old table as gone
    for each statement execute function carrier_families_gone();

-- Stands for the keys that a family has; null while it has yet to get them. What is in families is sealed, so a migration cannot
-- fill the table: families from before, and those that were sealed anew under another key, get theirs before the next families
-- join the group.
alter table carrier_families add column keys_hash bytea;
create index carrier_families_without_keys on carrier_families (installed_group_id, position) where keys_hash is null;

grant update (keys_hash) on carrier_families to "${system_role}";
