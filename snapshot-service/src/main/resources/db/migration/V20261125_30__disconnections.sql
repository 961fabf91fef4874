-- When a disconnection has ended the connection; from then on it counts as none.
alter table group_connections add column disconnected_at timestamptz;
