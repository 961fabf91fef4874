-- Requests that clients may repeat (ADR-0014): written in the transaction of the effect, with the answer.
create table idempotency_keys (
    -- Hash of organization and key; the key itself is not kept.
    id              uuid primary key,
    organization_id uuid not null,
    -- Hash of key, method, path, query and body.
    request_hash    text not null,
    -- Sealed for its organization and this id; null within the transaction that makes it only.
    sealed_answer   bytea,
    created_at      timestamptz not null,
    expires_at      timestamptz not null
);
create index idempotency_keys_expired on idempotency_keys (expires_at);

alter table idempotency_keys enable row level security;

create policy tenant on idempotency_keys to "${app_role}"
    using (organization_id = (select current_organization()))
    with check (organization_id = (select current_organization()));
-- Forgets what is old, and seals anew, for all organizations.
create policy reseal_reads on idempotency_keys for select to "${system_role}" using (true);
create policy reseal_writes on idempotency_keys for update to "${system_role}" using (true) with check (true);
create policy cleanup on idempotency_keys for delete to "${system_role}" using (true);

grant select, insert, update on idempotency_keys to "${app_role}";
grant select (id, organization_id, sealed_answer, expires_at), update (sealed_answer), delete on idempotency_keys
    to "${system_role}";
