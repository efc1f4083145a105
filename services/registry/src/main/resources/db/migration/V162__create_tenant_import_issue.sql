-- What the imports of organizations have to say about their lines. It repeats what cells held, and is sealed therefore.
create table tenant_import_issue (
    id        uuid    not null primary key,
    tenant_id text    not null,
    job_id    uuid    not null,
    seq       integer not null,
    severity  text    not null,
    line      bigint  not null,
    sealed    bytea   not null,
    constraint tenant_import_issue_seq_key unique (tenant_id, job_id, seq),
    constraint tenant_import_issue_severity_check check (severity in ('ERROR', 'WARNING'))
);

select protect_tenant_table('tenant_import_issue', 'tenant-import');

grant select, insert, delete on tenant_import_issue to ${app_role};

comment on table tenant_import_issue is 'professional: errors and warnings of an organization''s import';
comment on column tenant_import_issue.id is 'public: identifier';
comment on column tenant_import_issue.tenant_id is 'public: organization whose import it is';
comment on column tenant_import_issue.job_id is 'public: import';
comment on column tenant_import_issue.seq is 'public: place in the list';
comment on column tenant_import_issue.severity is 'public: ERROR (line refused) or WARNING (line kept)';
comment on column tenant_import_issue.line is 'public: line of the file, from 1';
comment on column tenant_import_issue.sealed is 'sensitive: column, value, message and rule, sealed by the application';
