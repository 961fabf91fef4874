-- What platforms change here (ADR-0014). Members, enrollments and the parts of a snapshot follow from the snapshot; its
-- entry stands for them. Differences are found by the service; only what is said about them is a platform's doing.
create trigger audit after insert or update or delete on member_snapshots
    for each row execute function audit_change('MemberSnapshot');
create trigger audit after insert or update or delete on plan_mappings
    for each row execute function audit_change('PlanMapping');
create trigger audit after update of is_dismissed on differences
    for each row when (old.is_dismissed is distinct from new.is_dismissed) execute function audit_change('Difference');
