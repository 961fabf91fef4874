-- What is sealed follows the keyset (ADR-0008): a job seals it anew, for all organizations.
create policy reseal_reads on group_connections for select to "${system_role}" using (true);
create policy reseal_writes on group_connections for update to "${system_role}" using (true) with check (true);

grant select (id, organization_id, sealed_contacts), update (sealed_contacts) on group_connections to "${system_role}";
