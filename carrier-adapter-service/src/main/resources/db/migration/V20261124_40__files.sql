-- Files that are exchanged with carriers: what goes out at intervals, what comes back, and the numbers on them.

-- One row per connection of a carrier that wants a file for each group, one per carrier where files are bundled: when the
-- next file is due. What is to go with it are the queued instructions themselves.
create table file_runs (
    -- Made from organization, carrier and connection.
    id              uuid primary key,
    organization_id uuid not null,
    carrier_id      uuid not null,
    connection_id   uuid,
    next_due_at     timestamptz,
    claimed_until   timestamptz,
    modified        timestamptz not null
);

create index file_runs_due on file_runs (next_due_at) where next_due_at is not null;

-- The last control number on an interchange from an organization to a carrier. Numbers never come back, also if what
-- they stood on is gone.
create table file_numbers (
    organization_id uuid not null,
    carrier_id      uuid not null,
    last_number     integer not null check (last_number between 1 and 999999999),
    primary key (organization_id, carrier_id)
);

create table carrier_files (
    id              uuid primary key,
    organization_id uuid not null,
    carrier_id      uuid not null,
    -- Absent where the file bundles groups.
    connection_id   uuid,
    direction       text not null check (direction in ('out', 'in')),
    kind            text not null check (kind in ('change', 'full', 'ta1', '999', 'unknown')),
    -- Of the interchange; absent where a file that came in has none that can be read.
    control_number  integer check (control_number between 1 and 999999999),
    status          text not null check (status in ('written', 'transmitted', 'accepted', 'accepted_with_errors',
                                                    'rejected', 'unanswered', 'received', 'applied', 'set_aside')),
    -- What is to be done next, when next_due_at has come.
    step            text check (step in ('transmit', 'fetch', 'apply', 'settle')),
    families        integer not null check (families >= 0),
    members         integer not null check (members >= 0),
    segments        bigint not null check (segments >= 0),
    bytes           bigint not null check (bytes >= 0),
    -- What is wrong with it, by segment and position.
    findings        jsonb not null default '{"texts": []}',
    in_reply_to     uuid references carrier_files (id),
    attempts        integer not null check (attempts >= 0),
    timeouts        integer not null check (timeouts >= 0),
    next_due_at     timestamptz check (next_due_at is null or step is not null),
    claimed_until   timestamptz,
    -- The file, sealed for its organization and this id.
    sealed          bytea not null,
    created         timestamptz not null,
    transmitted     timestamptz,
    acknowledged    timestamptz
);

create index carrier_files_due on carrier_files (next_due_at) where next_due_at is not null;
create index carrier_files_newest on carrier_files (created desc, id desc);
create index carrier_files_of_organization on carrier_files (organization_id, created desc, id desc);
create index carrier_files_of_carrier on carrier_files (carrier_id, created desc, id desc);
create index carrier_files_by_status on carrier_files (status, created desc, id desc);
create index carrier_files_by_kind on carrier_files (kind, direction, created desc, id desc);
create index carrier_files_replies on carrier_files (in_reply_to) where in_reply_to is not null;

do $$
declare
    tenant_table text;
begin
    foreach tenant_table in array array['file_runs', 'file_numbers', 'carrier_files']
    loop
        execute format('alter table %I enable row level security', tenant_table);
        execute format('create policy tenant on %I to "${app_role}"
            using (organization_id = (select current_organization()))
            with check (organization_id = (select current_organization()))', tenant_table);
        execute format('grant select, insert, update on %I to "${app_role}"', tenant_table);
    end loop;
end
$$;

-- The system role finds due work of all organizations and claims it, lists for operators what files there are, and seals
-- anew. What a file says is read by the tenant's role only.
create policy system_finds on file_runs for select to "${system_role}" using (true);
create policy system_claims on file_runs for update to "${system_role}" using (true) with check (true);
create policy system_finds on carrier_files for select to "${system_role}" using (true);
create policy system_claims on carrier_files for update to "${system_role}" using (true) with check (true);

grant select, update (claimed_until) on file_runs to "${system_role}";
grant select (id, organization_id, carrier_id, connection_id, direction, kind, control_number, status, step, families,
              members, segments, bytes, findings, in_reply_to, attempts, timeouts, next_due_at, claimed_until, sealed,
              created, transmitted, acknowledged),
      update (claimed_until, sealed)
    on carrier_files to "${system_role}";

-- The file that an instruction is in. From then on only the carrier's answer ends it.
alter table instructions add column file_id uuid references carrier_files (id);

create index instructions_queued on instructions (organization_id, carrier_id, created, id)
    where status = 'scheduled' and next_due_at is null and file_id is null;
create index instructions_in_file on instructions (file_id) where file_id is not null;
