-- What entitled somebody to a look at what is known of a child.
alter table footprint.opening add column why text not null default '';
create index opening_at_idx on footprint.opening (at desc, id desc);
