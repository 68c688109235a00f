-- What was told of a change around a child in care.
create table footprint.change (
  id uuid primary key,
  care_period_id uuid not null references footprint.care_period,
  type text not null check (type in ('moved', 'legalStatusChanged', 'planChangeProposed',
    'reviewWished', 'workerChanged', 'leftCare', 'broughtForward', 'yearlyMeetingProposed',
    'iroChanged')),
  on_day date not null,
  detail text not null,
  words text,
  comes_forward boolean not null,
  told_at timestamptz not null,
  told_by text not null,
  due timestamptz,
  answer text check (answer in ('comesForward', 'stays', 'agreed', 'notAgreed')),
  answer_words text,
  answered_at timestamptz,
  answered_by text,
  check ((answer is null) = (answered_at is null))
);
comment on column footprint.change.detail is 'What tells two changes of a type on one day apart';
comment on column footprint.change.comes_forward is 'The next review became due earlier by it at once';
-- The same thing told twice is one change.
create unique index change_once_idx on footprint.change (care_period_id, type, on_day, md5(detail));

-- What the IRO before writes for the one who takes over; without words while it is to be written.
create table footprint.hand_over (
  id uuid primary key,
  care_period_id uuid not null references footprint.care_period,
  from_iro text not null references footprint.person,
  to_iro text not null references footprint.person,
  opened_at timestamptz not null,
  due timestamptz not null,
  words text,
  met_on date,
  recorded_at timestamptz,
  recorded_by text,
  check ((words is null) = (recorded_at is null))
);
create index hand_over_care_period_idx on footprint.hand_over (care_period_id, opened_at);

-- Two moves on one day are one placement, the last told.
create unique index placement_day_idx on footprint.placement (care_period_id, from_day);
drop index footprint.placement_care_period_idx;

-- A paper that nobody has to write any more, because the child died.
alter table footprint.paper add column ended_at timestamptz;
