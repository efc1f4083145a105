-- How far a restamping job has come, so that the next attempt goes on from there.
create table restamp_progress (
    job_id  uuid   not null primary key references job (id) on delete cascade,
    part    text   not null,
    last_id text   not null,
    seen    bigint not null,
    written bigint not null
);
grant select, insert, update, delete on restamp_progress to registry_worker;

comment on table restamp_progress is 'public: how far a restamping job has come';
comment on column restamp_progress.job_id is 'public: the job';
comment on column restamp_progress.part is 'public: table that it walks';
comment on column restamp_progress.last_id is 'public: last row that it has done';
comment on column restamp_progress.seen is 'public: rows looked at';
comment on column restamp_progress.written is 'public: rows whose stamps were other';
