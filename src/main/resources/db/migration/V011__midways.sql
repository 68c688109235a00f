-- One midway for each review that was held, from the day it is planned.
create table footprint.midway (
  review_id uuid primary key references footprint.review,
  opens timestamptz not null,
  due timestamptz not null,
  planned_at timestamptz not null,
  superseded_by text check (superseded_by in ('nextReview', 'leftCare')),
  superseded_at timestamptz,
  held_on date,
  spoken text,
  child_words text,
  family_words text,
  events text,
  plan_right boolean,
  plan_words text,
  result text check (result in ('nothingNeeded', 'note', 'concern', 'comesForward')),
  result_words text,
  recorded_at timestamptz,
  recorded_by text,
  check ((superseded_by is null) = (superseded_at is null)),
  check ((held_on is null) = (recorded_at is null)),
  check (superseded_at is null or recorded_at is null)
);
create index midway_open_idx on footprint.midway (due)
  where recorded_at is null and superseded_at is null;

-- How each decision of the review stood at the midway.
create table footprint.midway_decision (
  review_id uuid not null references footprint.midway,
  decision_id uuid not null references footprint.decision,
  state text not null check (state in ('done', 'onTrack', 'drifting', 'notStarted')),
  more text,
  primary key (review_id, decision_id)
);
