-- Sites of the employer that were given by program; where there are none, they are made from the seed of the roster.
alter table installed_groups add column locations jsonb;
