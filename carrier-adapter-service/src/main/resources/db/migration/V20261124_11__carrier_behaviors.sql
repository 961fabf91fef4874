-- How emulated carriers behave towards an organization, where somebody has said so.
create table carrier_behaviors (
    organization_id uuid not null,
    carrier_id      uuid not null,
    behavior        jsonb not null,
    modified        timestamptz not null,
    primary key (organization_id, carrier_id)
);

alter table carrier_behaviors enable row level security;

create policy tenant on carrier_behaviors to "${app_role}"
    using (organization_id = (select current_organization()))
    with check (organization_id = (select current_organization()));

grant select, insert, update, delete on carrier_behaviors to "${app_role}";
