-- Who does somebody's work while they are away.
create table footprint.cover (
  id uuid primary key,
  away_id text not null references footprint.person,
  cover_id text not null references footprint.person,
  from_day date not null,
  to_day date not null,
  reason text not null check (reason ~ '\S'),
  arranged_by text not null,
  arranged_at timestamptz not null,
  ended_by text,
  check (away_id <> cover_id),
  check (to_day >= from_day),
  constraint cover_is_by_one_person exclude using gist
    (away_id with =, daterange(from_day, to_day) with &&)
);
create index cover_cover_idx on footprint.cover (cover_id);
comment on column footprint.cover.to_day is
  'The first day that is not covered any more; the same as from_day where it never was';

-- A child of whom only named people learn anything.
create table footprint.restriction (
  id uuid primary key,
  child_id uuid not null references footprint.child,
  reason text not null check (reason ~ '\S'),
  restricted_by text not null,
  restricted_at timestamptz not null,
  lifted_by text,
  lifted_at timestamptz,
  lifted_why text,
  check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lifted_why is null))
);
create unique index restriction_one_at_a_time_idx on footprint.restriction (child_id)
  where lifted_at is null;

create table footprint.named_person (
  restriction_id uuid not null references footprint.restriction,
  person_id text not null references footprint.person,
  primary key (restriction_id, person_id)
);

-- Somebody who had no need to know opened a record because it could not wait.
create table footprint.emergency_opening (
  id uuid primary key,
  child_id uuid not null references footprint.child,
  person_id text not null references footprint.person,
  reason text not null check (reason ~ '\S'),
  opened_at timestamptz not null,
  open_until timestamptz not null,
  justified boolean,
  looked_by text,
  looked_at timestamptz,
  note text,
  check ((looked_at is null) = (justified is null) and (looked_at is null) = (looked_by is null))
);
create index emergency_opening_person_idx on footprint.emergency_opening (person_id, open_until);
create index emergency_opening_child_idx on footprint.emergency_opening (child_id);
