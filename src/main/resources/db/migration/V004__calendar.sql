create table footprint.closure (
  day  date primary key,
  name text not null check (length(btrim(name)) between 1 and 100)
);

comment on table footprint.closure is
  'Days that are not worked besides weekends and England''s known bank holidays: newly proclaimed bank holidays, and closures of our own';
comment on column footprint.closure.name is 'What people call the day, such as "Christmas closure"';
