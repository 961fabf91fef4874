-- What consumers have put aside, by its metadata. The records themselves stay in Kafka.
create table dead_letters (
    id               uuid primary key,
    -- Where it lies; the time keeps apart what had the same place in a topic that was made anew.
    topic            text not null,
    partition        integer not null,
    record_offset    bigint not null,
    put_aside_at     timestamptz not null,
    source_topic     text not null,
    source_partition integer,
    source_offset    bigint,
    consumer         text not null,
    reason           text not null,
    -- Of the event, as far as the record has it in a readable form.
    event_id         uuid,
    type             text,
    subject          uuid,
    organization_id  uuid,
    sequence         bigint,
    occurred_at      timestamptz,
    content_type     text,
    bytes            integer not null,
    -- The dead letter whose replay ended in this one.
    replay_of        uuid,
    status           text not null check (status in ('open', 'replaying', 'replayed', 'discarded', 'expired')),
    -- Client id of the operator who said so, and when.
    decided_by       text,
    decided_at       timestamptz,
    replayed_at      timestamptz,
    claimed_until    timestamptz,
    unique (topic, partition, record_offset, put_aside_at)
);

create index dead_letters_newest on dead_letters (put_aside_at desc, id desc);
create index dead_letters_by_status on dead_letters (status, put_aside_at desc, id desc);
create index dead_letters_of_organization on dead_letters (organization_id, put_aside_at desc, id desc);
create index dead_letters_of_consumer on dead_letters (source_topic, consumer, put_aside_at desc, id desc);
create index dead_letters_of_replay on dead_letters (replay_of) where replay_of is not null;
create index dead_letters_replaying on dead_letters (put_aside_at, id) where status = 'replaying';

-- For operators only: no policy lets the tenants' role see any.
alter table dead_letters enable row level security;
create policy operations on dead_letters to "${system_role}" using (true) with check (true);
grant select, insert, delete,
      update (status, decided_by, decided_at, replayed_at, claimed_until)
    on dead_letters to "${system_role}";
