-- What a simulation was asked for and how far it has come, so that it can go on after a stop.
create table simulation (
    only_one boolean primary key default true check (only_one),
    seed bigint not null,
    children integer not null check (children > 0),
    behaviour text not null,
    begins timestamptz not null,
    ends timestamptz not null check (ends > begins),
    reached timestamptz not null
);

-- What simulated people have told by a start form, each thing once.
create table simulated_happening (
    reference text not null,
    happening text not null,
    primary key (reference, happening)
);
