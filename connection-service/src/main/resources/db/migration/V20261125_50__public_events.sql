-- The feed (ADR-0016): every public event of an organization, in one line that is counted without holes.

-- Where each organization's feed ends. Whoever appends locks the row until the end of the transaction, so positions
-- become visible in their order: nothing ever turns up behind what has been read.
create table feed_heads (
    organization_id uuid primary key,
    position        bigint not null check (position > 0)
) with (fillfactor = 50);

create table public_events (
    organization_id uuid not null,
    position        bigint not null,
    id              uuid not null unique,
    -- As platforms know it: group_connection_request.status_change.
    type            text not null,
    subject         text not null,
    topic           text not null,
    key             text not null,
    sequence        bigint not null,
    occurred_at     timestamptz not null,
    data            jsonb not null,
    received_at     timestamptz not null,
    primary key (organization_id, position)
);
create index public_events_type on public_events (organization_id, type, position);
create index public_events_subject on public_events (organization_id, subject, position);

alter table feed_heads enable row level security;
alter table public_events enable row level security;

create policy tenant on feed_heads to "${app_role}"
    using (organization_id = (select current_organization()))
    with check (organization_id = (select current_organization()));
create policy tenant on public_events to "${app_role}"
    using (organization_id = (select current_organization()))
    with check (organization_id = (select current_organization()));

-- What is older than the retention is deleted by a job, for all organizations.
create policy retention on feed_heads for select to "${system_role}" using (true);
create policy retention on public_events to "${system_role}" using (true);

grant select, insert, update on feed_heads to "${app_role}";
grant select, insert on public_events to "${app_role}";
grant select on feed_heads to "${system_role}";
grant select (organization_id, position, received_at), delete on public_events to "${system_role}";
