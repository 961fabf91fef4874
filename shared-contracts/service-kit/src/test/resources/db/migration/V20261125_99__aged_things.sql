-- Something that the kit's own tests let grow old.
create table aged_things (
    id bigint generated always as identity primary key,
    at timestamptz not null
);
grant select, insert, delete on aged_things to "${system_role}";
