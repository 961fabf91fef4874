-- Who may come in. The local start has done this already; on a database that an operator or a cluster's controller has
-- made, nobody has. The owner of the database may do all of it.
do $$
begin
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to ${app_role}, ${system_role}', current_database());
end
$$;

revoke all on schema public from public;
grant usage on schema public to ${app_role}, ${system_role};
