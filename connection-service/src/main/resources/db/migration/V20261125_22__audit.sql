-- What platforms change here (ADR-0014). Carriers and consumers have no actor, so nothing of theirs is noted.
create trigger audit after insert or update or delete on groups
    for each row execute function audit_change('Group');
create trigger audit after insert or update or delete on group_connections
    for each row execute function audit_change('GroupConnection');
create trigger audit after insert or update or delete on organization_carriers
    for each row execute function audit_change('OrganizationCarrier');
