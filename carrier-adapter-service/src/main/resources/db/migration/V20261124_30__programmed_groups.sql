-- Groups that were installed at carriers by program: where their people come from, and the writing of large generated rosters
-- that no connection has asked for yet.
alter table installed_groups
    add column origin text not null default 'default' check (origin in ('default', 'generated', 'given')),
    -- People that were given by program, not generated.
    add column given_members integer not null default 0 check (given_members >= 0),
    -- The next batch of the generated roster; a connection's group sync writes it, too.
    add column write_due_at timestamptz,
    add column claimed_until timestamptz;
update installed_groups set origin = 'generated' where prepared;
alter table installed_groups drop column prepared;

create index installed_groups_due on installed_groups (write_due_at) where write_due_at is not null;
create index installed_groups_of_carrier on installed_groups (organization_id, carrier_id, installed_at desc, id desc);

-- The system role finds due work of all organizations and claims it.
create policy system_finds on installed_groups for select to "${system_role}" using (true);
create policy system_claims on installed_groups for update to "${system_role}" using (true) with check (true);

grant select (id, organization_id, write_due_at, claimed_until), update (claimed_until)
    on installed_groups to "${system_role}";
