create table footprint.footprint (
  id bigint generated always as identity primary key,
  child_id uuid not null,
  at timestamptz not null,
  who text not null,
  act text not null,
  about text not null,
  words text not null
);
create index footprint_child_idx on footprint.footprint (child_id, at, id);

create function footprint.refuse_change_of_footprint() returns trigger language plpgsql as $$
begin
  raise exception 'Footprints are never changed or deleted';
end $$;

create trigger footprint_is_append_only
  before update or delete on footprint.footprint
  for each row execute function footprint.refuse_change_of_footprint();
create trigger footprint_is_never_emptied
  before truncate on footprint.footprint
  for each statement execute function footprint.refuse_change_of_footprint();
