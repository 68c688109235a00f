-- Lets one constraint compare ids and spans of days together.
create extension if not exists btree_gist with schema footprint;

create table footprint.service (
  id text primary key check (id ~ '^\S+$'),
  name text not null check (name ~ '\S')
);

create table footprint.team (
  id text primary key check (id ~ '^\S+$'),
  service_id text not null references footprint.service,
  name text not null check (name ~ '\S')
);
create index team_service_idx on footprint.team (service_id);

create table footprint.person (
  id text primary key check (id ~ '^\S+$'),
  name text not null check (name ~ '\S'),
  email text not null check (email ~ '^\S+@\S+$'),
  phone text,
  gender text check (gender ~ '^[A-Z]$'),
  full_time_equivalent numeric(3,2) not null default 1
    check (full_time_equivalent > 0 and full_time_equivalent <= 1)
);

-- Without a team and a service a post is for the whole authority.
create table footprint.post (
  id text primary key check (id ~ '^\S+$'),
  role text not null,
  title text not null check (title ~ '\S'),
  team_id text references footprint.team,
  service_id text references footprint.service,
  constraint post_has_one_scope check (num_nonnulls(team_id, service_id) <= 1),
  constraint post_scope_fits_role check (
    case
      when role in ('social-worker', 'team-manager') then team_id is not null
      when role = 'principal-officer' then num_nonnulls(team_id, service_id) = 1
      when role in ('service-manager', 'head-of-service') then service_id is not null
      when role in ('assistant-director', 'director', 'iro', 'iro-manager',
        'head-of-safeguarding', 'business-support') then num_nonnulls(team_id, service_id) = 0
      else false
    end)
);
create index post_team_idx on footprint.post (team_id, role);
create index post_service_idx on footprint.post (service_id, role);
create index post_role_idx on footprint.post (role);

create table footprint.post_holder (
  post_id text not null references footprint.post,
  person_id text not null references footprint.person,
  from_day date not null,
  to_day date,
  primary key (post_id, person_id, from_day),
  constraint post_holder_ends_after_it_begins check (to_day >= from_day),
  constraint post_holder_holds_once exclude using gist
    (post_id with =, person_id with =, daterange(from_day, to_day) with &&)
);
create index post_holder_person_idx on footprint.post_holder (person_id);
comment on column footprint.post_holder.to_day is
  'The first day the post is no longer held; the same as from_day where it never was';

create table footprint.person_group (
  person_id text not null references footprint.person,
  group_id text not null check (group_id in ('social-workers', 'team-managers',
    'principal-officers', 'service-managers', 'heads-of-service', 'assistant-directors',
    'directors', 'iros', 'iro-managers', 'business-support', 'camunda-admin')),
  primary key (person_id, group_id)
);
create index person_group_group_idx on footprint.person_group (group_id);
