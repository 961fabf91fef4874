-- Who changed what (ADR-0014): written by the database itself, in the transaction of the change, whenever a transaction
-- has told who asks for it. Names of fields only, never what they say.
create table audit_log (
    position        bigint generated always as identity primary key,
    organization_id uuid not null,
    at              timestamptz not null default now(),
    -- Subject of the token.
    actor           text not null,
    request_id      text not null,
    action          text not null check (action in ('insert', 'update', 'delete')),
    model           text not null,
    subject_id      uuid not null,
    version         uuid,
    fields          text[] not null
);
create index audit_log_newest on audit_log (organization_id, position desc);
create index audit_log_model on audit_log (organization_id, model, position desc);
create index audit_log_subject on audit_log (organization_id, subject_id, position desc);
create index audit_log_actor on audit_log (organization_id, actor, position desc);
create index audit_log_times on audit_log (organization_id, at);
create index audit_log_old on audit_log (at);

-- A trigger for each row of a table with id and organization_id; its argument is what the API calls such a row. As the
-- owner, so that nobody else needs to be able to write the log.
create function audit_change() returns trigger
    language plpgsql security definer set search_path = public
    as $$
declare
    who text := nullif(current_setting('coverbridge.actor', true), '');
    was jsonb := '{}';
    is_now jsonb := '{}';
    row_kept jsonb;
    changed text[];
begin
    if who is null then
        return null;
    end if;
    if tg_op <> 'INSERT' then
        was := to_jsonb(old);
    end if;
    if tg_op <> 'DELETE' then
        is_now := to_jsonb(new);
    end if;
    row_kept := case when tg_op = 'DELETE' then was else is_now end;
    -- What a row keeps for itself is no field of it. What is sealed goes by the name of what is in it.
    select coalesce(array_agg(name order by name), '{}') into changed
    from (
        select distinct coalesce(nullif(regexp_replace(key, '^sealed_?', ''), ''), 'details') as name
        from jsonb_object_keys(row_kept) as key
        where key not in ('id', 'organization_id', 'version', 'sequence', 'carrier_sequence', 'created_at', 'modified_at')
            and coalesce(was -> key, 'null') <> coalesce(is_now -> key, 'null')
    ) as names;
    if tg_op = 'UPDATE' and was = is_now then
        return null;
    end if;
    insert into audit_log (organization_id, actor, request_id, action, model, subject_id, version, fields)
    values (
        (row_kept ->> 'organization_id')::uuid, who, coalesce(current_setting('coverbridge.request_id', true), ''),
        lower(tg_op), tg_argv[0], (row_kept ->> 'id')::uuid, (row_kept ->> 'version')::uuid, changed);
    return null;
end
$$;

alter table audit_log enable row level security;

create policy tenant on audit_log for select to "${app_role}"
    using (organization_id = (select current_organization()));
create policy cleanup_reads on audit_log for select to "${system_role}" using (true);
create policy cleanup on audit_log for delete to "${system_role}" using (true);

grant select on audit_log to "${app_role}";
grant select (position, at), delete on audit_log to "${system_role}";
