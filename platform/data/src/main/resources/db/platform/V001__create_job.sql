-- Long work: one row per job, its state readable by requests, its progress written by workers.
create table job (
    id               uuid        not null primary key,
    kind             text        not null,
    lane             text        not null,
    state            text        not null default 'QUEUED',
    stage            text,
    progress         real        not null default 0,
    counts           jsonb       not null default '{}',
    parameters       jsonb       not null default '{}',
    warnings         jsonb       not null default '[]',
    failure          jsonb,
    tenant_id        text,
    created_by       text        not null,
    created_at       timestamptz not null default now(),
    started_at       timestamptz,
    finished_at      timestamptz,
    changed_at       timestamptz not null default now(),
    attempt          integer     not null default 0,
    worker           text,
    lease_until      timestamptz,
    cancel_requested boolean     not null default false,
    constraint job_state_check check (state in
        ('QUEUED', 'RUNNING', 'WAITING_RELEASE', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    constraint job_progress_check check (progress between 0 and 1),
    constraint job_running_check check (state <> 'RUNNING' or (worker is not null and lease_until is not null)),
    constraint job_finished_check check ((state in ('SUCCEEDED', 'FAILED', 'CANCELLED')) = (finished_at is not null)),
    constraint job_failure_check check (state <> 'FAILED' or failure is not null)
);

create index job_open_idx on job (created_at) where state in ('QUEUED', 'RUNNING');
create index job_kind_idx on job (kind, created_at desc, id);

comment on table job is 'public: long work and its progress';
comment on column job.id is 'public: identifier of the job';
comment on column job.kind is 'public: what the job does';
comment on column job.lane is 'public: jobs of one lane never run at the same time';
comment on column job.state is 'public: QUEUED, RUNNING, WAITING_RELEASE, SUCCEEDED, FAILED, CANCELLED';
comment on column job.stage is 'public: current step, a stable word';
comment on column job.progress is 'public: share done, 0 to 1';
comment on column job.counts is 'public: named counters';
comment on column job.parameters is 'public: what was asked, no personal data';
comment on column job.warnings is 'public: what the reader should know of a job that went on';
comment on column job.failure is 'public: problem body of a failed or waiting job';
comment on column job.tenant_id is 'public: organization the job works for, null for reference data';
comment on column job.created_by is 'professional: subject of the token that asked for it';
comment on column job.created_at is 'public: when it was asked for';
comment on column job.started_at is 'public: first start';
comment on column job.finished_at is 'public: end, whatever the end';
comment on column job.changed_at is 'public: last write';
comment on column job.attempt is 'public: how many times a worker took it';
comment on column job.worker is 'public: instance that holds the lease';
comment on column job.lease_until is 'public: the job is orphaned past this instant';
comment on column job.cancel_requested is 'public: a person asked to stop it';
