-- What a platform sets (ADR-0014); what a carrier brings has no actor.
create trigger audit after insert or update or delete on group_carrier_configurations
    for each row execute function audit_change('GroupCarrierConfiguration');
