-- Whoever looks for due timers asks each time which processes are being worked on; few are, of very many.
create index footprint_idx_job_in_progress on public.act_ru_job (process_instance_id_)
  where lock_owner_ is not null;
