-- What the solver proposed: one row a run, one a request that got a place. Never applied by itself.
create table match_run (
    id               uuid             not null primary key,
    tenant_id        text             not null,
    as_of            date             not null,
    settings_version integer          not null,
    requests         integer          not null,
    rooms            integer          not null,
    assigned         integer          not null,
    people           integer          not null,
    score            double precision not null,
    complete         boolean          not null,
    finished_at      timestamptz      not null,
    constraint match_run_tenant_key unique (tenant_id, id),
    constraint match_run_counts_check check (assigned between 0 and requests)
);

create table match_run_assignment (
    run_id      uuid             not null,
    tenant_id   text             not null,
    position    integer          not null,
    request_id  uuid             not null,
    premises_id uuid             not null,
    room_id     uuid             not null,
    rank        integer          not null,
    score       double precision not null,
    reasons     jsonb            not null,
    constraint match_run_assignment_pkey primary key (tenant_id, run_id, position),
    constraint match_run_assignment_run_fkey foreign key (tenant_id, run_id) references match_run (tenant_id, id),
    constraint match_run_assignment_request_key unique (tenant_id, run_id, request_id),
    constraint match_run_assignment_rank_check check (rank >= 1)
);

select protect_tenant_table('match_run', 'match-run');
select protect_tenant_table('match_run_assignment', 'match-run', 'run_id');

grant select, insert on match_run, match_run_assignment to ${app_role};

comment on table match_run is 'public: proposals of who would go where, computed for all open requests at once';
comment on column match_run.id is 'public: identifier, that of its job';
comment on column match_run.tenant_id is 'public: organization whose requests and rooms they are';
comment on column match_run.as_of is 'public: day of the judgement';
comment on column match_run.settings_version is 'public: version of the settings in force';
comment on column match_run.requests is 'public: open requests';
comment on column match_run.rooms is 'public: rooms looked at';
comment on column match_run.assigned is 'public: requests that got a place';
comment on column match_run.people is 'public: people among them';
comment on column match_run.score is 'public: sum of the scores';
comment on column match_run.complete is 'public: every move was tried, so that the same facts give the same proposal';
comment on column match_run.finished_at is 'public: when it was found';
comment on table match_run_assignment is 'professional: requests and the rooms proposed to them';
comment on column match_run_assignment.run_id is 'public: run';
comment on column match_run_assignment.tenant_id is 'public: organization of the run';
comment on column match_run_assignment.position is 'public: place in the list, by request';
comment on column match_run_assignment.request_id is 'public: request';
comment on column match_run_assignment.premises_id is 'public: premises';
comment on column match_run_assignment.room_id is 'public: unit, or premises taken in several';
comment on column match_run_assignment.rank is 'public: of the room among the request''s own, from 1';
comment on column match_run_assignment.score is 'public: score of the room for the request';
comment on column match_run_assignment.reasons is 'professional: every criterion, as it was judged';
