-- One row for each review of a period of care, from the day it is planned.
create table footprint.review (
  id uuid primary key,
  care_period_id uuid not null references footprint.care_period,
  number int not null check (number > 0),
  circumstance text not null,
  planned_due_on date not null,
  due_on date not null,
  preparation_opens timestamptz not null,
  planned_at timestamptz not null,
  ended text check (ended in ('held', 'leftCare')),
  ended_at timestamptz,
  unique (care_period_id, number),
  check (due_on <= planned_due_on),
  check ((ended is null) = (ended_at is null))
);
create unique index review_one_open_idx on footprint.review (care_period_id) where ended is null;
create index review_due_idx on footprint.review (due_on) where ended is null;
comment on column footprint.review.planned_due_on is 'As counted from the day before it; due_on is earlier once the review is brought forward';

create table footprint.review_arrangement (
  review_id uuid primary key references footprint.review,
  talked_on date,
  wishes_who text,
  wishes_where text,
  wishes_when text,
  wishes_chair text,
  interpreter boolean not null,
  advocate boolean not null,
  guardian text,
  late_reason text,
  late_words text,
  arranged_at timestamptz not null,
  arranged_by text not null
);

-- Every meeting that was ever planned for a review, the last being the one that counts.
create table footprint.review_meeting (
  review_id uuid not null references footprint.review,
  position int not null,
  on_day date not null,
  at_time time not null,
  place text not null,
  format text not null,
  format_reason text,
  why text not null check (why in ('arranged', 'rearranged', 'adjourned', 'furtherMeeting')),
  reason text,
  came_about text check (came_about in ('held', 'adjourned', 'furtherMeeting', 'moved')),
  planned_at timestamptz not null,
  planned_by text not null,
  primary key (review_id, position)
);

create table footprint.review_guest (
  review_id uuid not null references footprint.review,
  position int not null,
  name text not null,
  role text not null,
  consulted text,
  attended boolean,
  views boolean,
  feedback_asked boolean,
  primary key (review_id, position)
);

create table footprint.review_invitation (
  review_id uuid not null references footprint.review,
  meeting_position int not null,
  due timestamptz not null,
  sent_on date not null,
  words text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (review_id, meeting_position, recorded_at)
);

create table footprint.child_heard (
  review_id uuid primary key references footprint.review,
  due timestamptz not null,
  heard_on date,
  how text not null,
  alone text,
  words text not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);

create table footprint.decision (
  id uuid primary key,
  review_id uuid not null references footprint.review,
  number int not null,
  what text not null,
  for_child text,
  responsible text not null,
  by_day date,
  note text,
  outcome text check (outcome in ('done', 'partlyDone', 'notDone', 'noLongerNeeded')),
  outcome_words text,
  outcome_review_id uuid references footprint.review,
  unique (review_id, number) deferrable initially deferred
);

create table footprint.report (
  review_id uuid primary key references footprint.review,
  first_written_at timestamptz not null,
  written_at timestamptz not null,
  written_by text not null,
  shared_with_child boolean not null,
  not_shared_because text,
  state text not null check (state in ('written', 'sentBack', 'accepted')),
  note text,
  checked_at timestamptz,
  checked_by text
);

create table footprint.report_section (
  review_id uuid not null references footprint.report on delete cascade,
  section text not null,
  words text not null,
  primary key (review_id, section)
);

create table footprint.report_progress (
  review_id uuid not null references footprint.report on delete cascade,
  decision_id uuid not null references footprint.decision,
  outcome text,
  words text,
  primary key (review_id, decision_id)
);

-- What was recorded of a review that was held; null is "not recorded".
create table footprint.held_review (
  review_id uuid primary key references footprint.review,
  held_on date not null,
  first_met_on date not null,
  counted_on date not null,
  late boolean not null,
  late_reason text,
  late_words text,
  kind text not null check (kind in ('first', 'second', 'subsequent', 'firstEligible', 'subsequentEligible')),
  adoption boolean not null,
  age int not null,
  format text not null,
  format_reason text,
  place text not null,
  participation text check (participation in ('PN0', 'PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7')),
  chaired text,
  chair_offered boolean,
  parents text,
  no_decision_because text,
  permanence_plan text,
  permanence_words text,
  health_assessment text,
  dental_check text,
  education_plan text,
  ehcp text,
  advocacy text,
  independent_visitor text,
  lifelong_links text,
  pathway_plan text,
  staying_put text,
  housing_panel text,
  wishes text,
  discussion text,
  report text not null check (report in ('accepted', 'unchecked', 'notReceived')),
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index held_review_held_idx on footprint.held_review (held_on);

-- Each paper with the instant it is due; figures count from here.
create table footprint.paper (
  review_id uuid not null references footprint.review,
  kind text not null,
  due timestamptz not null,
  done_at timestamptz,
  done_by text,
  primary key (review_id, kind)
);
create index paper_open_idx on footprint.paper (due) where done_at is null;

create table footprint.objection (
  review_id uuid primary key references footprint.review,
  words text not null,
  raised_at timestamptz not null,
  raised_by text not null,
  answer text check (answer in ('amended', 'kept', 'concern')),
  answer_words text,
  answered_at timestamptz,
  answered_by text
);

create table footprint.minutes (
  review_id uuid primary key references footprint.review,
  letter text not null,
  written_at timestamptz not null,
  written_by text not null
);

create table footprint.distribution (
  review_id uuid not null references footprint.review,
  position int not null,
  name text not null,
  papers text not null,
  way text not null,
  sent_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (review_id, position)
);

create table footprint.care_plan_update (
  review_id uuid primary key references footprint.review,
  updated_on date not null,
  words text not null,
  shared_with_child boolean not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);

create table footprint.missing_report_note (
  review_id uuid primary key references footprint.review,
  words text not null,
  noted_at timestamptz not null,
  noted_by text not null
);

-- Concerns that a review gave rise to.
create table footprint.concern (
  id uuid primary key,
  care_period_id uuid not null references footprint.care_period,
  review_id uuid references footprint.review,
  reason text not null,
  words text not null,
  raised_at timestamptz not null,
  raised_by text not null
);
create index concern_care_period_idx on footprint.concern (care_period_id);

-- Consent to one meeting a year; the plan is still reviewed in between.
create table footprint.yearly_meeting (
  care_period_id uuid primary key references footprint.care_period,
  agreed_at timestamptz not null,
  agreed_by text not null,
  ended_at timestamptz
);
