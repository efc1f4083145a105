-- What is done so that somebody can come and stay: a job for the spouse, a home, a school, childcare.
create table accompaniment_task (
    id         uuid        not null primary key,
    tenant_id  text        not null,
    request_id uuid        not null,
    kind       text        not null,
    state      text        not null,
    due_on     date,
    note       bytea,
    version    integer     not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    constraint accompaniment_task_request_fkey foreign key (tenant_id, request_id)
        references installation_request (tenant_id, id),
    constraint accompaniment_task_kind_check check (kind in ('SPOUSE_JOB', 'CHILDCARE', 'SCHOOL', 'HOUSING')),
    constraint accompaniment_task_state_check check (state in ('OPEN', 'DONE', 'CANCELLED')),
    constraint accompaniment_task_version_check check (version >= 1)
);
create index accompaniment_task_request_idx on accompaniment_task (tenant_id, request_id, created_at, id);

-- A word of its own, by which nothing is ever shared.
select protect_tenant_table('accompaniment_task', 'accompaniment-task');
grant select, insert, update on accompaniment_task to ${app_role};
grant select, update, delete on accompaniment_task to ${worker_role};

comment on table accompaniment_task is 'personal: what is done for the household of a request';
comment on column accompaniment_task.id is 'public: identifier';
comment on column accompaniment_task.tenant_id is 'public: organization of the request';
comment on column accompaniment_task.request_id is 'public: request';
comment on column accompaniment_task.kind is 'personal: what the household needs';
comment on column accompaniment_task.state is 'public: OPEN, DONE or CANCELLED';
comment on column accompaniment_task.due_on is 'public: legal day by which it is wanted';
comment on column accompaniment_task.note is 'personal: free words, sealed';
comment on column accompaniment_task.version is 'public: counts the changes, from 1';
comment on column accompaniment_task.created_at is 'public: when it was entered';
comment on column accompaniment_task.changed_at is 'public: last change';
