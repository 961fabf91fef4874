-- What is sealed follows the keyset (ADR-0008): a job seals it anew, for all organizations. That job is the only one of the
-- system role that reads it. The policies for select and update are there for instructions and connection requests.
create policy reseal_reads on carrier_families for select to "${system_role}" using (true);
create policy reseal_writes on carrier_families for update to "${system_role}" using (true) with check (true);

grant select (sealed), update (sealed) on instructions to "${system_role}";
grant select (id, organization_id, sealed), update (sealed) on carrier_families to "${system_role}";
grant select (sealed_group_data), update (sealed_group_data) on connection_requests to "${system_role}";
