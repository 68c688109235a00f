-- Who has looked at what of a child: every page and every form that was opened.
create table footprint.opening (
  id bigint generated always as identity primary key,
  child_id uuid not null references footprint.child,
  at timestamptz not null,
  person_id text not null,
  what text not null
);
create index opening_child_idx on footprint.opening (child_id, at desc);
create trigger opening_is_append_only
  before update or delete on footprint.opening
  for each row execute function footprint.refuse_change_of_footprint();
create trigger opening_is_never_emptied
  before truncate on footprint.opening
  for each statement execute function footprint.refuse_change_of_footprint();
