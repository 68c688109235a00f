-- What children, parents, carers and others say of the service, of one child's part in it or of all.
create table footprint.feedback (
  id uuid primary key,
  care_period_id uuid references footprint.care_period,
  who text not null check (who in ('child', 'parent', 'carer', 'socialWorker', 'professional')),
  kind text not null check (kind in ('thanks', 'suggestion', 'complaint')),
  about text not null check (about in ('review', 'iro', 'takingPart', 'papers', 'other')),
  words text not null,
  given_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  answer_due timestamptz,
  answer text,
  changes text,
  answered_at timestamptz,
  answered_by text,
  check ((answer_due is null) = (kind = 'thanks')),
  check ((answered_at is null) = (answer is null) and (answered_at is null) = (answered_by is null))
);
create index feedback_given_idx on footprint.feedback (given_on);
create index feedback_care_period_idx on footprint.feedback (care_period_id);

-- A round of audits: what was looked for, how the sample was drawn, who audits.
create table footprint.audit_round (
  id uuid primary key,
  theme text not null,
  rule text not null check (rule in ('random', 'midwayMissing', 'concernOpen', 'reviewLate', 'ofIro')),
  iro_id text references footprint.person,
  wanted int not null check (wanted > 0),
  fitting int not null,
  seed bigint not null,
  first_id text not null references footprint.person,
  second_id text not null references footprint.person,
  by_day date,
  begun_at timestamptz not null,
  begun_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_why text,
  check (first_id <> second_id),
  check ((rule = 'ofIro') = (iro_id is not null)),
  check ((withdrawn_at is null) = (withdrawn_by is null)
    and (withdrawn_at is null) = (withdrawn_why is null))
);
comment on column footprint.audit_round.fitting is
  'How many files the sample was drawn from: those first by the hash of the seed and the reference';

-- One file of a round.
create table footprint.audit (
  id uuid primary key,
  round_id uuid not null references footprint.audit_round,
  care_period_id uuid not null references footprint.care_period,
  place int not null,
  first_due timestamptz not null,
  ended text check (ended in ('agreed', 'moderated', 'withdrawn')),
  ended_at timestamptz,
  check ((ended is null) = (ended_at is null)),
  unique (round_id, place)
);
create unique index audit_one_open_idx on footprint.audit (care_period_id) where ended is null;
create index audit_care_period_idx on footprint.audit (care_period_id);

-- What each auditor found, and what counts in the end.
create table footprint.audit_opinion (
  audit_id uuid not null references footprint.audit,
  said text not null check (said in ('first', 'second', 'final')),
  actions text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  primary key (audit_id, said)
);

create table footprint.audit_score (
  audit_id uuid not null,
  said text not null,
  standard text not null
    check (standard in ('voice', 'plan', 'oversight', 'papers', 'impact', 'overall')),
  score text not null check (score in ('outstanding', 'good', 'requiresImprovement', 'inadequate')),
  words text,
  primary key (audit_id, said, standard),
  foreign key (audit_id, said) references footprint.audit_opinion
);
