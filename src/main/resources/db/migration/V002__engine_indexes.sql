-- Without these a completed task scans the task table for its subtasks, and "due before" scans it whole.
create index footprint_idx_task_parent on public.act_ru_task (parent_task_id_);
create index footprint_idx_task_due on public.act_ru_task (due_date_);
-- Together with acquisition by due date.
create index footprint_idx_job_due on public.act_ru_job (duedate_);
