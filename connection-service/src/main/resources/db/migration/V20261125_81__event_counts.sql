-- How many events of a kind happened when (ADR-0019): counted in five minutes at a time, in the transaction in which events
-- join the feed, and kept as long as the feed.
create table event_counts (
    id              bigint generated always as identity primary key,
    organization_id uuid not null,
    -- Start of the five minutes, by when the events occurred.
    bucket_at       timestamptz not null,
    -- As platforms know it: group_connection_request.status_change.
    type            text not null,
    -- What the event says of itself, where it does.
    carrier_id      uuid,
    status          text,
    previous_status text,
    count           bigint not null check (count > 0),
    constraint event_counts_once
        unique nulls not distinct (organization_id, bucket_at, type, carrier_id, status, previous_status)
) with (fillfactor = 70);
create index event_counts_old on event_counts (bucket_at, id);

-- What the feed has already. A carrier or a status that has not the form of one is none.
insert into event_counts (organization_id, bucket_at, type, carrier_id, status, previous_status, count)
select organization_id,
       date_bin('5 minutes', occurred_at, '1970-01-01 00:00:00+00'),
       type,
       case
           when jsonb_typeof(data -> 'carrier_id') = 'string'
               and data ->> 'carrier_id' ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
           then (data ->> 'carrier_id')::uuid
       end,
       case
           when jsonb_typeof(data -> 'status') = 'string' and data ->> 'status' ~ '^[a-z_]{1,40}$'
           then data ->> 'status'
       end,
       case
           when jsonb_typeof(data -> 'previous_status') = 'string' and data ->> 'previous_status' ~ '^[a-z_]{1,40}$'
           then data ->> 'previous_status'
       end,
       count(*)
from public_events
group by 1, 2, 3, 4, 5, 6;

alter table event_counts enable row level security;

create policy tenant on event_counts to "${app_role}"
    using (organization_id = (select current_organization()))
    with check (organization_id = (select current_organization()));
create policy retention on event_counts to "${system_role}" using (true);

grant select, insert, update on event_counts to "${app_role}";
grant select (id, bucket_at), delete on event_counts to "${system_role}";
