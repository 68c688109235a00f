-- Tasks that a manager gave to somebody else, who may see the child while they have them.
create table footprint.handed_task (
  task_id text primary key,
  child_id uuid not null references footprint.child,
  person_id text not null,
  by_id text not null,
  reason text not null,
  at timestamptz not null
);
create index handed_task_person_idx on footprint.handed_task (person_id, child_id);
