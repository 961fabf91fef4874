-- A page of differences, the newest first, whatever it is filtered by: also by a value that few of a hundred thousand have, and
-- whose differences are the oldest.
create index differences_object_types on differences (organization_id, object_type, created_at desc, id desc);
create index differences_classifications
    on differences (organization_id, difference_classification, created_at desc, id desc);
create index differences_types on differences (organization_id, difference_type, created_at desc, id desc);
create index differences_impact_types on differences (organization_id, impact_type, created_at desc, id desc);
-- Either answer may be the rare one.
create index differences_by_dismissal on differences (organization_id, is_dismissed, created_at desc, id desc);
create index differences_by_discrepancy on differences (organization_id, is_discrepancy, created_at desc, id desc);
create index differences_not_open on differences (organization_id, created_at desc, id desc)
    where resolved_at is not null or replaced_by is not null or is_dismissed;

drop index differences_kinds;
drop index differences_dismissed;
drop index differences_discrepancies;
