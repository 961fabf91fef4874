-- The retention job asks where snapshots and their parts stand, and empties old instructions; it had the rights to seal both anew.
grant select (status) on member_snapshots to "${system_role}";
grant select (employee_id, carrier_id, number, status, awaits_connection, awaits_answer, modified_at)
    on fulfillments to "${system_role}";
