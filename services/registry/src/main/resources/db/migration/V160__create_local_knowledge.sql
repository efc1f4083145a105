-- What an organization knows of people and structures beside the national files. Subjects are named by their public id and
-- by no foreign key: an official file may drop one, and what is known of it stays.
create table local_knowledge (
    id           uuid        not null primary key,
    tenant_id    text        not null,
    subject_type text        not null,
    subject_id   text        not null collate "C",
    facts        jsonb       not null,
    sealed       bytea,
    first_expiry date,
    state        text        not null,
    version      integer     not null,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    constraint local_knowledge_tenant_key unique (tenant_id, id),
    constraint local_knowledge_subject_key unique (tenant_id, subject_type, subject_id),
    constraint local_knowledge_type_check check (subject_type in ('PROFESSIONAL', 'STRUCTURE')),
    constraint local_knowledge_subject_check check (subject_id ~ '^[0-9A-Za-z:-]{1,60}$'),
    -- Confidential facts are sealed; one that strays into the open column is refused.
    constraint local_knowledge_open_check check (not jsonb_exists_any(facts, array['ageBand', 'plannedRetirement'])),
    constraint local_knowledge_state_check check (state in ('ACTIVE', 'ARCHIVED')),
    constraint local_knowledge_version_check check (version >= 1)
);

-- What was changed, by whom and why: one row a version, added only.
create table local_knowledge_change (
    id           uuid        not null primary key,
    tenant_id    text        not null,
    knowledge_id uuid        not null,
    version      integer     not null,
    action       text        not null,
    changes      jsonb       not null,
    sealed       bytea,
    reason       text,
    subject      text        not null,
    at           timestamptz not null,
    constraint local_knowledge_change_version_key unique (tenant_id, knowledge_id, version),
    constraint local_knowledge_change_knowledge_fkey foreign key (tenant_id, knowledge_id)
        references local_knowledge (tenant_id, id),
    constraint local_knowledge_change_action_check check (action in ('CREATED', 'CHANGED', 'ARCHIVED', 'RESTORED')),
    constraint local_knowledge_change_reason_check check (length(reason) <= 500)
);

select protect_tenant_table('local_knowledge', 'local-knowledge');
select protect_tenant_table('local_knowledge_change', 'local-knowledge-change');

grant select, insert, update on local_knowledge to ${app_role};
grant select, insert on local_knowledge_change to ${app_role};

comment on table local_knowledge is 'professional: what an organization knows of people and structures';
comment on column local_knowledge.id is 'public: identifier';
comment on column local_knowledge.tenant_id is 'public: organization that knows it';
comment on column local_knowledge.subject_type is 'public: PROFESSIONAL or STRUCTURE';
comment on column local_knowledge.subject_id is 'professional: public id of the person or structure';
comment on column local_knowledge.facts is 'professional: open facts by field, each with value and provenance';
comment on column local_knowledge.sealed is 'sensitive: age band and planned retirement, sealed by the application';
comment on column local_knowledge.first_expiry is 'public: day the first fact stops being good';
comment on column local_knowledge.state is 'public: ACTIVE or ARCHIVED';
comment on column local_knowledge.version is 'public: counts the changes, from 1';
comment on column local_knowledge.created_at is 'public: first written';
comment on column local_knowledge.changed_at is 'public: last change';
comment on table local_knowledge_change is 'professional: history of local knowledge';
comment on column local_knowledge_change.id is 'public: identifier';
comment on column local_knowledge_change.tenant_id is 'public: organization that knows it';
comment on column local_knowledge_change.knowledge_id is 'public: knowledge';
comment on column local_knowledge_change.version is 'public: version that the change made';
comment on column local_knowledge_change.action is 'public: CREATED, CHANGED, ARCHIVED or RESTORED';
comment on column local_knowledge_change.changes is 'professional: open fields with their values before and after';
comment on column local_knowledge_change.sealed is 'sensitive: confidential fields before and after, sealed';
comment on column local_knowledge_change.reason is 'professional: why, free text';
comment on column local_knowledge_change.subject is 'professional: subject of the token that made the change';
comment on column local_knowledge_change.at is 'public: when';
