-- The indexes there are hold what is open only. Without these each look at a period of care scans
-- every responsibility there ever was, and each advice on an IRO every allocation.
create index responsibility_care_period_idx on footprint.responsibility (care_period_id, from_day);
create index allocation_care_period_idx on footprint.allocation (care_period_id);
