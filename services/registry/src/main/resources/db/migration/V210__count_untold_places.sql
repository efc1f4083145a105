-- Rows that a run placed without an event of each: written with the rows, told as one event when the run is over, however
-- often it was cut in between.
create table untold_place (
    run  text   not null,
    part text   not null,
    rows bigint not null,
    primary key (run, part),
    constraint untold_place_run_check check (run in ('locate', 'restamp'))
);

grant select, insert, update, delete on untold_place to registry_worker;

comment on table untold_place is 'public: rows placed and not yet told in the feed, where they are too many to be told one by one';
comment on column untold_place.run is 'public: which kind of run: locate or restamp';
comment on column untold_place.part is 'public: structure or professional';
comment on column untold_place.rows is 'public: how many rows since the last event';
