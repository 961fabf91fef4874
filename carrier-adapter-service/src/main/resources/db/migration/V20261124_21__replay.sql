-- Answers of an earlier run that carriers give again to the same calls, while a replay is on.
create table replayed_answers (
    organization_id      uuid not null,
    kind                 text not null,
    carrier_id           uuid not null,
    carrier_group_id     text not null,
    -- Empty where the call names no employee.
    custom_individual_id text not null,
    number               integer not null,
    attempt              integer not null,
    -- JSON, without people.
    answer               text not null,
    primary key (organization_id, carrier_id, carrier_group_id, custom_individual_id, kind, number, attempt)
);

alter table replayed_answers enable row level security;

create policy tenant on replayed_answers to "${app_role}"
    using (organization_id = (select current_organization()))
    with check (organization_id = (select current_organization()));

grant select, insert, delete on replayed_answers to "${app_role}";
