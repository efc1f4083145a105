-- What an import has to say about the lines of its file, and what was loaded last.
create table import_issue (
    job_id     uuid    not null references job (id) on delete cascade,
    seq        integer not null,
    severity   text    not null,
    line       bigint  not null,
    column_name text,
    value      text,
    code       text    not null,
    message_fr text    not null,
    message_en text    not null,
    rule_id    text,
    constraint import_issue_pkey primary key (job_id, seq),
    constraint import_issue_severity_check check (severity in ('ERROR', 'WARNING'))
);

create table dataset (
    kind      text        not null primary key,
    job_id    uuid        not null,
    vintage   date,
    loaded_at timestamptz not null,
    rows      bigint      not null
);

grant select on import_issue, dataset to registry_app;
grant select, insert, delete on import_issue to registry_worker;
grant select, insert, update on dataset to registry_worker;
grant select, insert, update on job to registry_app;
grant select, insert, update on job to registry_worker;

comment on table import_issue is 'public: errors and warnings of an import, the first 10 000 of each';
comment on column import_issue.job_id is 'public: import';
comment on column import_issue.seq is 'public: order of discovery';
comment on column import_issue.severity is 'public: ERROR (line refused) or WARNING (line kept)';
comment on column import_issue.line is 'public: line of the file, from 1';
comment on column import_issue.column_name is 'public: column of the file';
comment on column import_issue.value is 'professional: offending value, at most 120 characters';
comment on column import_issue.code is 'public: kind of error';
comment on column import_issue.message_fr is 'public: what is wrong, French';
comment on column import_issue.message_en is 'public: what is wrong, English';
comment on column import_issue.rule_id is 'public: rule of the handbook';
comment on table dataset is 'public: last successful load of each kind';
comment on column dataset.kind is 'public: import kind';
comment on column dataset.job_id is 'public: import that loaded it';
comment on column dataset.vintage is 'public: date of the data';
comment on column dataset.loaded_at is 'public: when it was loaded';
comment on column dataset.rows is 'public: rows accepted';
