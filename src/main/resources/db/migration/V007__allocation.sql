create table footprint.allocation (
  id uuid primary key,
  care_period_id uuid not null references footprint.care_period,
  iro_id text not null references footprint.person,
  due timestamptz not null,
  allocated_at timestamptz not null,
  allocated_by text not null,
  reason text not null,
  to_at timestamptz,
  check (to_at >= allocated_at)
);
create unique index allocation_one_open_idx on footprint.allocation (care_period_id)
  where to_at is null;
create index allocation_iro_idx on footprint.allocation (iro_id) where to_at is null;

create table footprint.introduction (
  id uuid primary key,
  care_period_id uuid not null references footprint.care_period,
  iro_id text not null references footprint.person,
  due timestamptz not null,
  given_on date not null,
  how text not null,
  letter text not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index introduction_care_period_idx on footprint.introduction (care_period_id);
