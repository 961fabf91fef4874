-- API keys that organizations manage themselves: names, scopes, an end, and a secret that can be changed while both are good.
alter table api_keys
    add column id                     uuid not null default gen_random_uuid(),
    add column version                uuid not null default gen_random_uuid(),
    add column name                   text not null default '',
    -- Null: whatever the roles allow.
    add column scopes                 text[],
    add column expires_at             timestamptz,
    add column revoked_at             timestamptz,
    -- By token requests, to the minute.
    add column last_used_at           timestamptz,
    -- First characters of the secret: tell secrets apart, and which hash one is to be compared with.
    add column secret_start           text,
    add column previous_secret_hash   text,
    add column previous_secret_start  text,
    add column previous_secret_until  timestamptz,
    -- The settings of the installation name its secret and its roles.
    add column configured             boolean not null default false,
    add column created_by             text,
    add column modified_at            timestamptz not null default now();

-- Until now the only keys were those of the settings.
update api_keys set configured = true, name = client_id;

alter table api_keys
    add constraint api_keys_id unique (id),
    add constraint api_keys_not_without_scopes check (cardinality(scopes) > 0),
    add constraint api_keys_previous check (
        (previous_secret_hash is null) = (previous_secret_until is null)
        and (previous_secret_hash is null) = (previous_secret_start is null));

create index api_keys_newest on api_keys (organization_id, created_at desc, id desc);
create index organizations_newest on organizations (created_at desc, id desc);

create policy tenant on api_keys to "${app_role}"
    using (organization_id = (select current_organization()))
    with check (organization_id = (select current_organization()));

grant select, insert, update on api_keys to "${app_role}";
