-- Since when a carrier's part has its status; empty where nobody has noted it. A replica of the version before does not.
alter table fulfillments add column status_since timestamptz;

-- Whether a newer snapshot of the employee has come after what was refused.
alter table fulfillments add column superseded boolean not null default false;
update fulfillments
set superseded = true
from member_snapshots newer, member_snapshots own
where fulfillments.status = 'invalid' and own.id = fulfillments.snapshot_id
    and newer.employee_id = own.employee_id and newer.number > own.number;

-- What is under way or ended badly, of one organization and of all; few rows of many.
create index member_snapshots_counted
    on member_snapshots (organization_id, status) include (id, created_at, modified_at)
    where status in ('submitted', 'processing', 'canceled');
create index fulfillments_counted
    on fulfillments (organization_id, status) include (carrier_id, snapshot_id, status_since, modified_at)
    where status in ('processing', 'valid', 'scheduled', 'invalid') and not superseded;

-- For all organizations it needs to be known whose they are and where they stand, and nothing that says who they are.
grant select (created_at, modified_at) on member_snapshots to "${system_role}";
grant select (snapshot_id, superseded, status_since) on fulfillments to "${system_role}";
