-- What an import has to say about the lines of its file.
create table import_issue (
    id         uuid    not null primary key,
    tenant_id  text    not null,
    job_id     uuid    not null,
    seq        integer not null,
    severity   text    not null,
    line       integer not null,
    column_name text   not null,
    code       text    not null,
    message_fr text    not null,
    message_en text    not null,
    rule_id    text,
    constraint import_issue_seq_key unique (tenant_id, job_id, seq),
    constraint import_issue_severity_check check (severity in ('ERROR', 'WARNING'))
);

select protect_tenant_table('import_issue', 'import-issue', 'job_id');
grant select, insert, delete on import_issue to ${app_role};

comment on table import_issue is 'public: errors and warnings of an import of premises';
comment on column import_issue.id is 'public: identifier';
comment on column import_issue.tenant_id is 'public: organization whose import it is';
comment on column import_issue.job_id is 'public: import';
comment on column import_issue.seq is 'public: place in the list';
comment on column import_issue.severity is 'public: ERROR (line refused) or WARNING (line kept)';
comment on column import_issue.line is 'public: line of the file, from 1';
comment on column import_issue.column_name is 'public: column; empty for the line';
comment on column import_issue.code is 'public: kind of issue';
comment on column import_issue.message_fr is 'public: what is wrong, French';
comment on column import_issue.message_en is 'public: what is wrong, English';
comment on column import_issue.rule_id is 'public: rule of the handbook';
