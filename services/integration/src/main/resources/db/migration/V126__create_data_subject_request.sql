-- Requests by which people exercise their rights (GDPR chapter III). Who it is and how to answer are sealed, and forgotten
-- when the request is over; a keyed digest stays, by which the same person is known again.
create table data_subject_request (
    id              uuid        not null primary key,
    tenant_id       text        not null,
    kind            text        not null,
    subject_kind    text        not null,
    sealed          bytea,
    digest          text        not null collate "C",
    channel         text        not null,
    received_on     date        not null,
    due_on          date        not null,
    extended        boolean     not null default false,
    identity_method text,
    identity_by     text,
    identity_on     date,
    state           text        not null,
    refusal_ground  text,
    executed_at     timestamptz,
    package_until   timestamptz,
    forget_at       timestamptz,
    proof           text,
    proof_hash      text,
    version         integer     not null,
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    constraint data_subject_request_tenant_key unique (tenant_id, id),
    constraint data_subject_request_kind_check check (kind in ('ACCESS', 'OPPOSITION', 'ERASURE')),
    constraint data_subject_request_subject_check check (subject_kind in ('PROFESSIONAL', 'ACCOUNT', 'RESIDENT')),
    constraint data_subject_request_channel_check check (channel in ('LETTER', 'EMAIL', 'IN_PERSON', 'ONLINE')),
    constraint data_subject_request_state_check check (state in (
        'RECEIVED', 'VERIFIED', 'RUNNING', 'EXECUTED', 'CLOSED', 'REFUSED', 'WITHDRAWN')),
    constraint data_subject_request_dates_check check (received_on < due_on),
    constraint data_subject_request_identity_check check ((identity_method is null) = (identity_by is null)
        and (identity_method is null) = (identity_on is null)
        and (identity_method is not null or state in ('RECEIVED', 'REFUSED', 'WITHDRAWN'))),
    constraint data_subject_request_refusal_check check ((state = 'REFUSED') = (refusal_ground is not null)),
    constraint data_subject_request_proof_check check ((state in ('EXECUTED', 'CLOSED')) = (proof is not null)
        and (proof is null) = (proof_hash is null) and (proof is null) = (executed_at is null)),
    constraint data_subject_request_hash_check check (proof_hash ~ '^[0-9a-f]{64}$'),
    constraint data_subject_request_version_check check (version >= 1)
);

create index data_subject_request_order_idx on data_subject_request (tenant_id, due_on, id);
create index data_subject_request_forget_idx on data_subject_request (forget_at)
    where forget_at is not null and sealed is not null;

create table data_subject_change (
    id         uuid        not null primary key,
    tenant_id  text        not null,
    request_id uuid        not null,
    version    integer     not null,
    step       text        not null,
    state      text        not null,
    reason     text,
    subject    text        not null,
    at         timestamptz not null,
    constraint data_subject_change_version_key unique (tenant_id, request_id, version),
    constraint data_subject_change_request_fkey foreign key (tenant_id, request_id)
        references data_subject_request (tenant_id, id),
    constraint data_subject_change_reason_check check (length(reason) <= 1000)
);

-- What each service has to do of a request, and how far it is.
create table data_subject_part (
    id           uuid        not null primary key,
    tenant_id    text        not null,
    request_id   uuid        not null,
    service      text        not null,
    state        text        not null,
    reason       text,
    attempts     integer     not null default 0,
    retry_at     timestamptz not null,
    leased_until timestamptz,
    report       jsonb,
    sealed       bytea,
    answered_at  timestamptz,
    constraint data_subject_part_service_key unique (tenant_id, request_id, service),
    constraint data_subject_part_request_fkey foreign key (tenant_id, request_id)
        references data_subject_request (tenant_id, id),
    constraint data_subject_part_state_check check (state in ('PENDING', 'DONE', 'FAILED')),
    constraint data_subject_part_done_check check ((state = 'DONE') = (report is not null)
        and (state = 'DONE') = (answered_at is not null)),
    constraint data_subject_part_failed_check check (state <> 'FAILED' or reason is not null)
);

create index data_subject_part_due_idx on data_subject_part (retry_at) where state = 'PENDING';

select protect_tenant_table('data_subject_request', 'data-subject-request');
select protect_tenant_table('data_subject_change', 'data-subject-change');
select protect_tenant_table('data_subject_part', 'data-subject-part');

grant select, insert, update on data_subject_request to ${app_role};
grant select, insert on data_subject_change to ${app_role};
grant select, insert on data_subject_part to ${app_role};
grant update (state, reason, retry_at) on data_subject_part to ${app_role};
grant select, update on data_subject_request, data_subject_part to ${worker_role};
grant select, insert on data_subject_change to ${worker_role};

-- This service's own part shows and removes what it holds itself.
grant select, delete on notification_preference, notification to ${worker_role};
grant select on api_client_change, webhook, webhook_change, tenant_change to ${worker_role};

comment on table data_subject_request is 'personal: requests of data subjects';
comment on column data_subject_request.id is 'public: identifier';
comment on column data_subject_request.tenant_id is 'public: organization that was asked';
comment on column data_subject_request.kind is 'public: ACCESS, OPPOSITION or ERASURE';
comment on column data_subject_request.subject_kind is 'public: PROFESSIONAL, ACCOUNT or RESIDENT';
comment on column data_subject_request.sealed is 'sensitive: who it is and how to answer, sealed; null once forgotten';
comment on column data_subject_request.digest is 'personal: keyed digest of the person, key id first';
comment on column data_subject_request.channel is 'public: how it came';
comment on column data_subject_request.received_on is 'public: legal day on which it came';
comment on column data_subject_request.due_on is 'public: last day to answer';
comment on column data_subject_request.extended is 'public: whether the two further months were taken';
comment on column data_subject_request.identity_method is 'public: how identity was checked';
comment on column data_subject_request.identity_by is 'professional: subject of the token of whoever checked it';
comment on column data_subject_request.identity_on is 'public: when it was checked';
comment on column data_subject_request.state is 'public: where it stands';
comment on column data_subject_request.refusal_ground is 'public: why it was refused';
comment on column data_subject_request.executed_at is 'public: when the last service had answered';
comment on column data_subject_request.package_until is 'public: the package of an access is destroyed then';
comment on column data_subject_request.forget_at is 'public: the person is forgotten then';
comment on column data_subject_request.proof is 'public: what each service did, as it was hashed; counts, nothing of the person but a digest';
comment on column data_subject_request.proof_hash is 'public: SHA-256 of the proof, in the audit chain too';
comment on column data_subject_request.version is 'public: version, in the entity tag';
comment on column data_subject_request.created_at is 'public: when it was entered';
comment on column data_subject_request.changed_at is 'public: last change';
comment on table data_subject_change is 'professional: history of the requests, added only';
comment on column data_subject_change.id is 'public: identifier';
comment on column data_subject_change.tenant_id is 'public: organization';
comment on column data_subject_change.request_id is 'public: request';
comment on column data_subject_change.version is 'public: version that the step made';
comment on column data_subject_change.step is 'public: what was done';
comment on column data_subject_change.state is 'public: state after it';
comment on column data_subject_change.reason is 'professional: why, free text, no personal data';
comment on column data_subject_change.subject is 'professional: subject of the token that did it, or the job';
comment on column data_subject_change.at is 'public: when';
comment on table data_subject_part is 'personal: what each service has to do of a request';
comment on column data_subject_part.id is 'public: identifier';
comment on column data_subject_part.tenant_id is 'public: organization';
comment on column data_subject_part.request_id is 'public: request';
comment on column data_subject_part.service is 'public: service';
comment on column data_subject_part.state is 'public: PENDING, DONE or FAILED';
comment on column data_subject_part.reason is 'public: why not yet, or why not';
comment on column data_subject_part.attempts is 'public: tries';
comment on column data_subject_part.retry_at is 'public: not tried again before';
comment on column data_subject_part.leased_until is 'public: one instance is at it until then';
comment on column data_subject_part.report is 'public: categories, what was done, counts; nothing of the person';
comment on column data_subject_part.sealed is 'sensitive: what an access found, sealed; null after its term';
comment on column data_subject_part.answered_at is 'public: when the service answered';
