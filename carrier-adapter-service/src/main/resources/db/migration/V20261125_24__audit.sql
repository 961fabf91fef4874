-- What is steered by hand (ADR-0014): connections and fulfillments that are moved, groups that a carrier is made to hold, and
-- changes of single families. Families that come or go with their group are told by the group's entry.
create trigger audit after insert or update or delete on connection_requests
    for each row execute function audit_change('EmulatedConnection');
create trigger audit after insert or update or delete on instructions
    for each row execute function audit_change('EmulatedFulfillment');
create trigger audit after insert or update or delete on installed_groups
    for each row execute function audit_change('CarrierGroup');
create trigger audit after update on carrier_families
    for each row execute function audit_change('CarrierFamily');
create trigger audit after insert or update or delete on carrier_files
    for each row execute function audit_change('CarrierFile');
