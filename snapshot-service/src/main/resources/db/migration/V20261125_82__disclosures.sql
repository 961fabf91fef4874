-- Who was shown the social security numbers of a snapshot, and when (ADR-0021). The audit log says so and nobody but the
-- owner writes it, so this is the only way to note one; it fails where nobody can be named.
alter table audit_log drop constraint audit_log_action_check;
alter table audit_log add constraint audit_log_action_check
    check (action in ('insert', 'update', 'delete', 'disclosed'));

create function note_disclosure(snapshot uuid) returns timestamptz
    language plpgsql security definer set search_path = public
    as $$
declare
    who text := nullif(current_setting('coverbridge.actor', true), '');
    noted timestamptz;
begin
    if who is null then
        raise exception 'a disclosure needs somebody who asks for it';
    end if;
    insert into audit_log (organization_id, actor, request_id, action, model, subject_id, version, fields)
    select organization_id, who, coalesce(current_setting('coverbridge.request_id', true), ''), 'disclosed',
        'MemberSnapshot', id, version, array['ssn']
    from member_snapshots
    where id = snapshot and organization_id = current_organization()
    returning at into strict noted;
    return noted;
end
$$;

revoke all on function note_disclosure(uuid) from public;
grant execute on function note_disclosure(uuid) to "${app_role}";
