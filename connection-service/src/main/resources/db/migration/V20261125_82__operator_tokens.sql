-- Tokens that operators were given to look into an organization and to act in it (ADR-0020). The organization reads of
-- each in its audit log; the row is what the entry names.
create table operator_tokens (
    -- jti of the token.
    id              uuid primary key,
    organization_id uuid not null references organizations (id),
    -- Subject of the operator's own token.
    issued_to       text not null,
    -- Null: whatever the role allows.
    scopes          text[],
    created_at      timestamptz not null,
    expires_at      timestamptz not null,
    constraint operator_tokens_not_without_scopes check (cardinality(scopes) > 0)
);
create index operator_tokens_old on operator_tokens (created_at, id);

create trigger audit after insert on operator_tokens
    for each row execute function audit_change('OperatorToken');

alter table operator_tokens enable row level security;

create policy tenant on operator_tokens to "${app_role}"
    using (organization_id = (select current_organization()))
    with check (organization_id = (select current_organization()));
create policy retention on operator_tokens to "${system_role}" using (true);

grant insert on operator_tokens to "${app_role}";
grant select (id, created_at), delete on operator_tokens to "${system_role}";
