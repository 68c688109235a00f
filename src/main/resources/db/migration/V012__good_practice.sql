-- What somebody did well for a child, and who has read it.
create table footprint.commendation (
  id uuid primary key,
  care_period_id uuid not null references footprint.care_period,
  who text not null check (who in ('socialWorker', 'teamManager', 'carer', 'other')),
  name text not null,
  person_id text references footprint.person,
  words text not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index commendation_care_period_idx on footprint.commendation (care_period_id);

create table footprint.commendation_reader (
  commendation_id uuid not null references footprint.commendation,
  person_id text not null references footprint.person,
  read_at timestamptz,
  primary key (commendation_id, person_id)
);
