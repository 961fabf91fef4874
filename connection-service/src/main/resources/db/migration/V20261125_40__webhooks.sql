-- Webhooks (ADR-0017): who wants to be told of what, and what was or is to be told.

create table webhook_subscriptions (
    id                   uuid primary key,
    version              uuid not null,
    organization_id      uuid not null references organizations (id),
    sequence             bigint not null,
    url                  text not null,
    event_types          text[] not null,
    description          text,
    timestamp_header     text not null,
    signature_header     text not null,
    status               text not null check (status in ('active', 'unhealthy', 'failed', 'disabled')),
    -- The secrets that sign, as one JSON text, sealed for this organization and this subscription.
    sealed_secrets       bytea not null,
    -- Failed attempts in a row, and since when; nothing else tells whether an endpoint is well.
    consecutive_failures integer not null default 0,
    failing_since        timestamptz,
    created_at           timestamptz not null,
    modified_at          timestamptz not null
);
create index webhook_subscriptions_newest on webhook_subscriptions (organization_id, created_at desc, id desc);

create table webhook_deliveries (
    id              uuid primary key,
    organization_id uuid not null,
    subscription_id uuid not null references webhook_subscriptions (id) on delete cascade,
    event_id        uuid not null,
    event_type      text not null,
    -- The exact bytes that are signed and sent, the same in every attempt.
    body            text not null,
    status          text not null check (status in ('pending', 'delivered', 'failed', 'skipped')),
    -- Attempts since the delivery was made or last asked for again.
    attempts        integer not null default 0,
    due_at          timestamptz,
    claimed_until   timestamptz,
    created_at      timestamptz not null,
    completed_at    timestamptz,
    check ((status = 'pending') = (due_at is not null)),
    check (status = 'pending' or claimed_until is null),
    -- An event that the feed tells twice is one delivery.
    unique (subscription_id, event_id)
);
create index webhook_deliveries_due on webhook_deliveries (subscription_id, due_at, id) where status = 'pending';
create index webhook_deliveries_claimed on webhook_deliveries (subscription_id, claimed_until)
    where claimed_until is not null;
create index webhook_deliveries_newest on webhook_deliveries (subscription_id, created_at desc, id desc);
create index webhook_deliveries_status on webhook_deliveries (subscription_id, status, created_at desc, id desc);
create index webhook_deliveries_type on webhook_deliveries (subscription_id, event_type, created_at desc, id desc);
create index webhook_deliveries_old on webhook_deliveries (created_at);

create table webhook_attempts (
    id              bigint generated always as identity primary key,
    organization_id uuid not null,
    delivery_id     uuid not null references webhook_deliveries (id) on delete cascade,
    started_at      timestamptz not null,
    duration_millis integer not null,
    outcome         text not null,
    http_status     integer
);
create index webhook_attempts_delivery on webhook_attempts (delivery_id, id desc);

alter table webhook_subscriptions enable row level security;
alter table webhook_deliveries enable row level security;
alter table webhook_attempts enable row level security;

create policy tenant on webhook_subscriptions to "${app_role}"
    using (organization_id = (select current_organization()))
    with check (organization_id = (select current_organization()));
create policy tenant on webhook_deliveries to "${app_role}"
    using (organization_id = (select current_organization()))
    with check (organization_id = (select current_organization()));
create policy tenant on webhook_attempts to "${app_role}"
    using (organization_id = (select current_organization()))
    with check (organization_id = (select current_organization()));

-- What is due is found, claimed and recorded for all organizations; old deliveries are deleted, secrets sealed anew.
create policy deliver_subscriptions on webhook_subscriptions to "${system_role}" using (true) with check (true);
create policy deliver on webhook_deliveries to "${system_role}" using (true) with check (true);
create policy deliver_attempts on webhook_attempts for insert to "${system_role}" with check (true);

grant select, insert, update, delete on webhook_subscriptions to "${app_role}";
grant select, insert, update on webhook_deliveries to "${app_role}";
grant select, insert on webhook_attempts to "${app_role}";
grant select, update (sealed_secrets) on webhook_subscriptions to "${system_role}";
grant select, update, delete on webhook_deliveries to "${system_role}";
grant insert on webhook_attempts to "${system_role}";
