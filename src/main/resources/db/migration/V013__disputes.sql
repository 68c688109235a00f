-- What a concern can be about; a council may add to the list and retire from it.
create table footprint.concern_reason (
  code text primary key,
  position int not null unique,
  words text not null,
  retired_on date
);
insert into footprint.concern_reason (position, code, words) values
  (10, 'planMissing', 'Care or pathway plan missing'),
  (20, 'planLate', 'Care or pathway plan late'),
  (30, 'planPoor', 'Care or pathway plan of poor quality'),
  (40, 'planDrift', 'Drift in the plan'),
  (50, 'permanenceDrift', 'Drift in permanence'),
  (60, 'reportMissing', 'Report for the review missing'),
  (70, 'reportLate', 'Report for the review late'),
  (80, 'reportNotShared', 'Report not shared with the family'),
  (90, 'reportNotSignedOff', 'Report not signed off'),
  (100, 'decisionsNotCarriedOut', 'Decisions of the last review not carried out'),
  (110, 'decisionsDisputed', 'Decisions of the review disputed'),
  (120, 'visitOverdue', 'Statutory visit overdue'),
  (130, 'childNotSeen', 'Child not seen, or not seen alone'),
  (140, 'healthAssessmentOverdue', 'Health assessment overdue'),
  (150, 'educationPlanOverdue', 'Personal education plan overdue'),
  (160, 'education', 'Education'),
  (170, 'health', 'Health'),
  (180, 'absentFromReview', 'Social worker or manager absent from the review'),
  (190, 'iroNotTold', 'IRO not told of a significant event or change'),
  (200, 'noOversight', 'No management oversight'),
  (210, 'noWorker', 'Turnover of social workers, or none allocated'),
  (220, 'placementStability', 'Stability of the placement'),
  (230, 'placementUnsuitable', 'Placement unsuitable or unregulated'),
  (240, 'familyTime', 'Family time'),
  (250, 'leavingCare', 'Transition, leaving care or personal adviser'),
  (260, 'ageAssessment', 'Age assessment'),
  (270, 'safety', 'Exploitation or safety'),
  (280, 'rights', 'Human rights or legal'),
  (290, 'agency', 'External agency'),
  (300, 'other', 'Other');

-- A concern of an IRO, from the day it is raised to the day it is closed.
alter table footprint.concern rename to dispute;
alter index footprint.concern_pkey rename to dispute_pkey;
alter index footprint.concern_care_period_idx rename to dispute_care_period_idx;
alter table footprint.dispute rename column words to wrong;
create table footprint.dispute_reason (
  dispute_id uuid not null references footprint.dispute,
  code text not null references footprint.concern_reason,
  primary key (dispute_id, code)
);
insert into footprint.dispute_reason (dispute_id, code) select id, reason from footprint.dispute;
alter table footprint.dispute
  add column source text not null default 'iro'
    check (source in ('iro', 'midway', 'objection', 'report', 'action')),
  add column other_reason text,
  add column effect text,
  add column agency text,
  add column urgent boolean not null default false,
  add column told_child text check (told_child in ('told', 'notTold')),
  add column told_words text,
  add column completed_at timestamptz,
  add column next_rung text not null default '0',
  add column formal_since timestamptz,
  add column whole_due timestamptz,
  add column outcome text check (outcome in ('resolved', 'withdrawn', 'leftCare')),
  add column outcome_words text,
  add column for_child text,
  add column closed_at timestamptz,
  add column closed_by text,
  add check ((outcome is null) = (closed_at is null)),
  add check ((formal_since is null) = (whole_due is null)),
  add check (outcome <> 'resolved' or for_child is not null);
alter table footprint.dispute
  alter column source drop default,
  alter column urgent drop default,
  alter column next_rung drop default;
update footprint.dispute set source = case reason
  when 'decisionsNotCarriedOut' then 'midway'
  when 'decisionsDisputed' then 'objection'
  when 'reportMissing' then 'report'
  else 'iro' end;
alter table footprint.dispute drop column reason;
comment on column footprint.dispute.source is 'What it came out of';
comment on column footprint.dispute.next_rung is 'The rung of the ladder on which the next stage opens';
create index dispute_open_idx on footprint.dispute (care_period_id) where closed_at is null;

-- Each stage that a concern went through, in its order.
create table footprint.dispute_stage (
  id uuid primary key,
  dispute_id uuid not null references footprint.dispute,
  entry int not null check (entry > 0),
  rung text not null,
  position int not null,
  title text not null,
  roles text not null,
  asked text not null,
  formal boolean not null,
  meeting boolean not null,
  opened_at timestamptz not null,
  due timestamptz not null,
  decide_due timestamptz,
  answer text check (answer in ('agreed', 'partly', 'refused', 'noAnswer')),
  answer_words text,
  met_on date,
  met_with text,
  meeting_wanted_at timestamptz,
  meeting_words text,
  answered_at timestamptz,
  answered_by text,
  ended text check (ended in ('noAnswer', 'goesUp', 'resolved', 'withdrawn', 'leftCare')),
  ended_words text,
  ended_at timestamptz,
  ended_by text,
  unique (dispute_id, entry),
  check ((meeting_wanted_at is null) = (meeting_words is null)),
  check ((answer is null) = (answered_at is null)),
  check ((ended is null) = (ended_at is null))
);
comment on column footprint.dispute_stage.position is
  'How high the rung is: 0 is the informal one, an agency''s lie below';
comment on column footprint.dispute_stage.asked is
  'The names of those who were asked: when it opened, and at the end of an unanswered one then';
-- A concern stands on one stage at a time, whoever or whatever moves it.
create unique index dispute_stage_open_idx on footprint.dispute_stage (dispute_id)
  where ended_at is null;

-- What is to be done, by whom and by when, and what became of it.
create table footprint.wanted_action (
  id uuid primary key,
  dispute_id uuid not null references footprint.dispute,
  stage_id uuid references footprint.dispute_stage,
  position int not null,
  what text not null,
  owner text not null,
  owner_name text,
  by_day date not null,
  first_by_day date not null,
  said text check (said in ('done', 'notDone')),
  said_words text,
  said_at timestamptz,
  said_by text,
  found text check (found in ('done', 'notDone')),
  found_words text,
  found_at timestamptz,
  found_by text,
  dropped_at timestamptz,
  check ((owner = 'other') = (owner_name is not null)),
  check ((said is null) = (said_at is null)),
  check ((found is null) = (found_at is null))
);
comment on column footprint.wanted_action.first_by_day is 'The day before it was put off, if it was';
comment on column footprint.wanted_action.stage_id is 'The stage in whose answer it was agreed, if it was';
create index wanted_action_dispute_idx on footprint.wanted_action (dispute_id);

-- Each time the IRO is asked to consider a referral to CAFCASS.
create table footprint.referral_question (
  id uuid primary key,
  dispute_id uuid not null references footprint.dispute,
  asked_at timestamptz not null,
  due timestamptz not null,
  decision text check (decision in ('refer', 'hold', 'resolved', 'withdrawn', 'overtaken')),
  words text,
  again_on date,
  decided_at timestamptz,
  decided_by text,
  check ((decision is null) = (decided_at is null))
);
create unique index referral_question_open_idx on footprint.referral_question (dispute_id)
  where decided_at is null;

-- A referral to CAFCASS, from the IRO's decision to what CAFCASS answers.
create table footprint.referral (
  id uuid primary key,
  dispute_id uuid not null references footprint.dispute,
  decided_at timestamptz not null,
  decided_by text not null,
  prepare_due timestamptz not null,
  words text not null,
  grounds text,
  legal_advice text check (legal_advice in ('taken', 'notTaken')),
  legal_words text,
  documents text,
  told_whom text,
  made_on date,
  made_at timestamptz,
  made_by text,
  answer_due timestamptz,
  dropped_words text,
  dropped_at timestamptz,
  answer text check (answer in ('proceedings', 'settled', 'noAction', 'other')),
  answer_words text,
  answered_on date,
  recorded_at timestamptz,
  recorded_by text,
  check ((made_on is null) = (made_at is null)),
  check (made_at is null or dropped_at is null),
  check (answer is null or made_at is not null),
  check ((answer is null) = (recorded_at is null))
);
-- One referral at a time; what came to nothing, or was answered, does not stand in the way.
create unique index referral_open_idx on footprint.referral (dispute_id)
  where dropped_at is null and recorded_at is null;
