-- The event log (ADR-0001): what happened, appended in the transaction in which it happened, never updated. It is both
-- what is sent to Kafka and the history that the API shows.

create function current_organization() returns uuid
    language sql stable parallel safe
    as $$ select nullif(current_setting('coverbridge.organization_id', true), '')::uuid $$;

create table event_log (
    position        bigint generated always as identity primary key,
    id              uuid not null unique,
    topic           text not null,
    key             text not null,
    type            text not null,
    subject         text not null,
    organization_id uuid,
    sequence        bigint not null check (sequence > 0),
    occurred_at     timestamptz not null,
    content_type    text not null,
    data            bytea not null,
    traceparent     text,
    -- For the history that the API shows; never sent: a note is free text, and free text may name a person.
    cause           text not null,
    note            text,
    -- One number is given out once: two events of one subject can never claim the same place.
    unique (subject, topic, sequence)
);

-- What the relay has yet to send. Its own table instead of a flag or a remembered position: positions become visible out
-- of order under concurrent transactions, and a row that commits late must not be passed over.
create table event_pending (
    position bigint primary key
);

create function event_log_appended() returns trigger
    language plpgsql security definer set search_path = public
    as $$
begin
    insert into event_pending (position) select position from appended;
    perform pg_notify('event_pending', '');
    return null;
end
$$;

create trigger event_log_appended
    after insert on event_log
    referencing new table as appended
    for each statement execute function event_log_appended();

alter table event_log enable row level security;

create policy tenant on event_log to "${app_role}"
    using (organization_id = (select current_organization()))
    with check (organization_id = (select current_organization()));

create policy relay_reads on event_log for select to "${system_role}" using (true);
create policy system_writes on event_log for insert to "${system_role}" with check (organization_id is null);

grant select, insert on event_log to "${app_role}";
grant select, insert on event_log to "${system_role}";
grant select, delete on event_pending to "${system_role}";
