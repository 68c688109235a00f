-- What somebody has typed into a form and not sent yet; it is deleted when the task is over.
create table footprint.draft (
  person_id text not null,
  form text not null,
  answers jsonb not null,
  saved_at timestamptz not null,
  primary key (person_id, form)
);
create index draft_form_idx on footprint.draft (form);
comment on column footprint.draft.form is 'The task''s id, or the process that the form would start';
