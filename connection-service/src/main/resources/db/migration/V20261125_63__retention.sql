-- The retention job asks which connections are alive, and nothing else of them.
grant select (id, disconnected_at) on group_connections to "${system_role}";
