-- What is steered by hand (ADR-0014): connections and fulfillments that are moved, families that a carrier is made to hold.
create trigger audit after insert or update or delete on connection_requests
    for each row execute function audit_change('EmulatedConnection');
create trigger audit after insert or update or delete on instructions
    for each row execute function audit_change('EmulatedFulfillment');
create trigger audit after insert or update or delete on carrier_families
    for each row execute function audit_change('CarrierFamily');
create trigger audit after insert or update or delete on carrier_files
    for each row execute function audit_change('CarrierFile');
