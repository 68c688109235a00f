-- Without these each list of open decisions, and each amended decision, reads these tables whole.
create index decision_outcome_review_idx on footprint.decision (outcome_review_id)
  where outcome_review_id is not null;
create index report_progress_decision_idx on footprint.report_progress (decision_id);
create index midway_decision_decision_idx on footprint.midway_decision (decision_id);
