-- How many connections are in which status and since when, from the index alone: of one organization, and of all for
-- operators. A connection that is not disconnected has its modified_at since it took its status.
create index group_connections_counted on group_connections (organization_id, carrier_id, status, modified_at)
    where disconnected_at is null;

-- For all organizations it needs to be known whose they are and where they stand, and nothing that says who they are.
grant select (status, modified_at) on group_connections to "${system_role}";
