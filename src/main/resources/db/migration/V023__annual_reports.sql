-- The report of a year as work, from when it is begun to when it is published.
create table footprint.report_work (
  id uuid primary key,
  year text not null check (year ~ '^\d{4}-\d{2}$'),
  begun_at timestamptz not null,
  begun_by text not null,
  reason text check (reason ~ '\S'),
  ended_at timestamptz
);
create unique index report_work_one_at_a_time_idx on footprint.report_work (year)
  where ended_at is null;
comment on column footprint.report_work.reason is 'Why a year is reported again; null the first time';

-- What was written around the figures, and the figures themselves, as they were made.
create table footprint.report_version (
  year text not null,
  version integer not null check (version > 0),
  work_id uuid not null references footprint.report_work,
  figures jsonb not null,
  writing jsonb not null,
  made_at timestamptz not null,
  made_by text not null,
  reason text check (reason ~ '\S'),
  primary key (year, version),
  check (version = 1 or reason is not null)
);
create index report_version_work_idx on footprint.report_version (work_id);

-- What was said and done about a version, and what was late before there was one.
create table footprint.report_step (
  id bigint generated always as identity primary key,
  work_id uuid not null references footprint.report_work,
  version integer,
  kind text not null,
  at timestamptz not null,
  by_id text not null,
  words text,
  on_day date,
  check (version is not null or kind = 'OVERDUE')
);
create index report_step_work_idx on footprint.report_step (work_id);

create function footprint.refuse_change_of_report() returns trigger language plpgsql as $$
begin
  raise exception 'A report that was made is never changed or deleted';
end $$;
create trigger report_version_is_append_only
  before update or delete on footprint.report_version
  for each row execute function footprint.refuse_change_of_report();
create trigger report_version_is_never_emptied
  before truncate on footprint.report_version
  for each statement execute function footprint.refuse_change_of_report();
create trigger report_step_is_append_only
  before update or delete on footprint.report_step
  for each row execute function footprint.refuse_change_of_report();
create trigger report_step_is_never_emptied
  before truncate on footprint.report_step
  for each statement execute function footprint.refuse_change_of_report();
