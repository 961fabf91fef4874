-- A part of a replaced snapshot whose instruction had gone out is withdrawn, and the adapter answers whether in time. Until then
-- the part of the newer snapshot waits.
alter table fulfillments
    add column awaits_answer boolean not null default false,
    add column withdrawal text check (withdrawal in ('asked', 'in_time', 'too_late'));

create index fulfillments_awaiting_answer on fulfillments (employee_id, carrier_id) where awaits_answer;
