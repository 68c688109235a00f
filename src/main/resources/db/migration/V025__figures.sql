-- Figures of one team or IRO look at their times in care alone, also at those that are over.
create index responsibility_ever_idx on footprint.responsibility (team_id, care_period_id);
create index allocation_ever_idx on footprint.allocation (iro_id, care_period_id);
-- Midways that were due in a time are looked up by it, whatever became of them.
create index midway_due_idx on footprint.midway (due);
