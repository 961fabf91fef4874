-- A page of snapshots in each order that lists have, read forwards or backwards; also the newest of one status.
drop index member_snapshots_status;
create index member_snapshots_status on member_snapshots (organization_id, status, created_at, id);
create index member_snapshots_modified on member_snapshots (organization_id, modified_at, id);
create index member_snapshots_of_group_by_status on member_snapshots (group_id, status, created_at, id);
create index member_snapshots_of_group_modified on member_snapshots (group_id, modified_at, id);
