-- What was held in a time is counted from the index alone: the table's rows are long.
drop index footprint.held_review_held_idx;
create index held_review_held_idx on footprint.held_review (held_on)
  include (review_id, kind, late, late_reason);
-- So is whether a review was held by a day,
alter table footprint.held_review add unique (review_id, held_on);
-- and what became of its papers, each of which knows that day once there is one.
alter table footprint.paper add column held_on date,
  add foreign key (review_id, held_on) references footprint.held_review (review_id, held_on);
update footprint.paper set held_on = held_review.held_on
from footprint.held_review where held_review.review_id = paper.review_id;
create index paper_held_idx on footprint.paper (held_on)
  include (review_id, kind, due, done_at, ended_at);
-- So is which team had a child when, and who was the IRO, in the order in which that is asked.
drop index footprint.responsibility_care_period_idx;
create index responsibility_care_period_idx
  on footprint.responsibility (care_period_id, from_day, to_day, id) include (team_id);
drop index footprint.allocation_care_period_idx;
create index allocation_care_period_idx
  on footprint.allocation (care_period_id, allocated_at, id) include (iro_id, to_at);
