-- What becomes of files: one row for each family in a file that was brought or asked for.
alter table received_requests
    drop constraint received_requests_kind_check,
    drop constraint received_requests_check,
    add constraint received_requests_kind_check
        check (kind in ('connection_submit', 'connection_poll', 'family_delivery', 'file_transmission', 'file_answer')),
    add constraint received_requests_employee_check
        check (case
                   when kind in ('connection_submit', 'connection_poll') then employee_id is null
                   when kind = 'family_delivery' then employee_id is not null
                   -- A full file tells no instruction; it has one row for all who are in it.
                   else (employee_id is null) = (number = 0)
               end);
