-- Keys, endpoints, disconnections and contacts that platforms change (ADR-0014).
create trigger audit after insert or update or delete on api_keys
    for each row execute function audit_change('ApiKey');
create trigger audit after insert or update or delete on webhook_subscriptions
    for each row execute function audit_change('WebhookSubscription');
create trigger audit after insert or update or delete on group_disconnection_requests
    for each row execute function audit_change('GroupDisconnectionRequest');
create trigger audit after insert or update or delete on group_contacts
    for each row execute function audit_change('GroupContact');
