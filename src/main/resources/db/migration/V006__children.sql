-- The code sets of the statutory return, with the years in which they hold.
create table footprint.code (
  list text not null,
  code text not null,
  label text not null,
  position int not null,
  from_day date not null default '2000-04-01',
  to_day date,
  primary key (list, code, from_day),
  check (to_day is null or to_day >= from_day)
);

insert into footprint.code (list, position, code, label) values
  ('sex', 1, 'F', 'Female'),
  ('sex', 2, 'M', 'Male'),
  ('sex', 3, 'U', 'Not recorded'),

  ('ethnicity', 1, 'WBRI', 'White British'),
  ('ethnicity', 2, 'WIRI', 'White Irish'),
  ('ethnicity', 3, 'WIRT', 'Traveller of Irish heritage'),
  ('ethnicity', 4, 'WROM', 'Gypsy or Roma'),
  ('ethnicity', 5, 'WOTH', 'Any other White background'),
  ('ethnicity', 6, 'MWBC', 'White and Black Caribbean'),
  ('ethnicity', 7, 'MWBA', 'White and Black African'),
  ('ethnicity', 8, 'MWAS', 'White and Asian'),
  ('ethnicity', 9, 'MOTH', 'Any other mixed background'),
  ('ethnicity', 10, 'AIND', 'Indian'),
  ('ethnicity', 11, 'APKN', 'Pakistani'),
  ('ethnicity', 12, 'ABAN', 'Bangladeshi'),
  ('ethnicity', 13, 'AOTH', 'Any other Asian background'),
  ('ethnicity', 14, 'BCRB', 'Black Caribbean'),
  ('ethnicity', 15, 'BAFR', 'Black African'),
  ('ethnicity', 16, 'BOTH', 'Any other Black background'),
  ('ethnicity', 17, 'CHNE', 'Chinese'),
  ('ethnicity', 18, 'OOTH', 'Any other ethnic group'),
  ('ethnicity', 19, 'REFU', 'Would rather not say'),
  ('ethnicity', 20, 'NOBT', 'Not yet known'),

  ('need', 1, 'N1', 'Abuse or neglect'),
  ('need', 2, 'N2', 'The child''s disability'),
  ('need', 3, 'N3', 'A parent''s illness or disability'),
  ('need', 4, 'N4', 'Family in acute stress'),
  ('need', 5, 'N5', 'Family dysfunction'),
  ('need', 6, 'N6', 'Behaviour others do not accept'),
  ('need', 7, 'N7', 'Low income'),
  ('need', 8, 'N8', 'No parent to care for the child'),

  ('legal-status', 1, 'V2', 'Accommodated with agreement (section 20)'),
  ('legal-status', 2, 'C1', 'Interim care order'),
  ('legal-status', 3, 'C2', 'Full care order'),
  ('legal-status', 4, 'E1', 'Placement order'),
  ('legal-status', 5, 'L1', 'Police protection'),
  ('legal-status', 6, 'L2', 'Emergency protection order'),
  ('legal-status', 7, 'L3', 'Child assessment order'),
  ('legal-status', 8, 'J1', 'Remanded to the council''s care'),
  ('legal-status', 9, 'J2', 'Placed under police and criminal evidence law'),
  ('legal-status', 10, 'J3', 'Youth rehabilitation order with residence'),
  ('legal-status', 11, 'V3', 'Short breaks, several'),
  ('legal-status', 12, 'V4', 'Short break, single'),

  ('placement', 1, 'U1', 'Foster care with a relative or friend, long term'),
  ('placement', 2, 'U2', 'Foster care with a relative or friend, for adoption'),
  ('placement', 3, 'U3', 'Foster care with a relative or friend'),
  ('placement', 4, 'U4', 'Foster care, long term'),
  ('placement', 5, 'U5', 'Foster care, for adoption'),
  ('placement', 6, 'U6', 'Foster care'),
  ('placement', 7, 'K2', 'Children''s home'),
  ('placement', 8, 'K1', 'Secure children''s home'),
  ('placement', 9, 'H5', 'Supported accommodation'),
  ('placement', 10, 'P1', 'At home with parents'),
  ('placement', 11, 'P2', 'Living independently'),
  ('placement', 12, 'P3', 'In lodgings at work'),
  ('placement', 13, 'A3', 'Adoption with the foster carer, parents agreed'),
  ('placement', 14, 'A4', 'Adoption with others, parents agreed'),
  ('placement', 15, 'A5', 'Adoption with the foster carer, placement order'),
  ('placement', 16, 'A6', 'Adoption with others, placement order'),
  ('placement', 17, 'R1', 'Residential care home'),
  ('placement', 18, 'R2', 'Hospital or health unit'),
  ('placement', 19, 'R3', 'Family centre or mother and baby unit'),
  ('placement', 20, 'R5', 'Young offender institution'),
  ('placement', 21, 'S1', 'Residential school'),
  ('placement', 22, 'Z1', 'Other'),

  ('end-of-care', 1, 'E11', 'Adopted, agreed'),
  ('end-of-care', 2, 'E12', 'Adopted, parents'' agreement dispensed with'),
  ('end-of-care', 3, 'E2', 'Died'),
  ('end-of-care', 4, 'E3', 'Care taken over by another council'),
  ('end-of-care', 5, 'E4A', 'Returned home, planned'),
  ('end-of-care', 6, 'E4B', 'Returned home, not planned'),
  ('end-of-care', 7, 'E13', 'Left care to live with a relative or friend'),
  ('end-of-care', 8, 'E41', 'Child arrangements order'),
  ('end-of-care', 9, 'E45', 'Special guardianship to former foster carers, relatives'),
  ('end-of-care', 10, 'E46', 'Special guardianship to former foster carers, others'),
  ('end-of-care', 11, 'E47', 'Special guardianship to others, relatives'),
  ('end-of-care', 12, 'E48', 'Special guardianship to others'),
  ('end-of-care', 13, 'E5', 'Moved into independent living with support'),
  ('end-of-care', 14, 'E6', 'Moved into independent living without support'),
  ('end-of-care', 15, 'E7', 'Moved to adult residential care'),
  ('end-of-care', 16, 'E9', 'Sentenced to custody'),
  ('end-of-care', 17, 'E14', 'Remand ended'),
  ('end-of-care', 18, 'E15', 'Assessed as eighteen or over'),
  ('end-of-care', 19, 'E16', 'Moved abroad'),
  ('end-of-care', 20, 'E17', 'Stayed with the carers at eighteen'),
  ('end-of-care', 21, 'E8', 'Other');

create table footprint.child (
  id uuid primary key,
  reference text not null unique check (reference ~ '^[A-Z0-9][A-Z0-9-]{0,19}$'),
  first_names text not null,
  last_name text not null,
  date_of_birth date not null,
  sex text not null,
  ethnicity text not null,
  language text not null,
  interpreter boolean not null,
  unaccompanied boolean not null
);
create index child_name_idx on footprint.child (lower(last_name), lower(first_names));

create table footprint.care_period (
  id uuid primary key,
  child_id uuid not null references footprint.child,
  started_on date not null,
  need text not null,
  iro_wish text check (iro_wish in ('F', 'M')),
  notified_at timestamptz not null,
  notified_by text not null,
  ended_on date,
  end_reason text,
  ended_at timestamptz,
  ended_by text,
  check (ended_on >= started_on),
  check ((ended_on is null) = (end_reason is null))
);
create unique index care_period_one_open_idx on footprint.care_period (child_id) where ended_on is null;
create index care_period_child_idx on footprint.care_period (child_id, started_on);

create table footprint.legal_status (
  care_period_id uuid not null references footprint.care_period,
  from_day date not null,
  code text not null,
  primary key (care_period_id, from_day)
);

create table footprint.placement (
  id uuid primary key,
  care_period_id uuid not null references footprint.care_period,
  from_day date not null,
  kind text not null,
  place text not null
);
create index placement_care_period_idx on footprint.placement (care_period_id, from_day);

-- Who works with the child and for which team, from when to when.
create table footprint.responsibility (
  id uuid primary key,
  care_period_id uuid not null references footprint.care_period,
  team_id text not null references footprint.team,
  social_worker_id text references footprint.person,
  from_day date not null,
  to_day date,
  check (to_day >= from_day)
);
create unique index responsibility_one_open_idx on footprint.responsibility (care_period_id)
  where to_day is null;
create index responsibility_worker_idx on footprint.responsibility (social_worker_id)
  where to_day is null;
create index responsibility_team_idx on footprint.responsibility (team_id) where to_day is null;

create table footprint.kinship (
  child_id uuid not null references footprint.child,
  relative_id uuid not null references footprint.child,
  kind text not null check (kind in ('sibling', 'parent')),
  primary key (child_id, relative_id),
  check (child_id <> relative_id)
);
create index kinship_relative_idx on footprint.kinship (relative_id);
