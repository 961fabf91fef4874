create trigger audit after insert or update or delete on sealed_letters
    for each row execute function audit_change('Letter');
