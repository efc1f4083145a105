-- A service's part in the requests of data subjects. What was done about an order is kept without the person: the report of
-- it holds counts, and whom it was about is a keyed digest in the suppression list.
create table data_subject_order (
    id        uuid        not null,
    tenant_id text        not null,
    action    text        not null,
    report    jsonb       not null,
    done_at   timestamptz not null,
    constraint data_subject_order_pkey primary key (tenant_id, id, action),
    constraint data_subject_order_action_check check (action in ('OPPOSE', 'ERASE'))
);

-- Whom the organization may not write about again, whatever later files bring.
create table data_subject_suppression (
    id        uuid        not null default gen_random_uuid() primary key,
    tenant_id text        not null,
    digest    text        not null collate "C",
    order_id  uuid        not null,
    added_at  timestamptz not null,
    constraint data_subject_suppression_digest_key unique (tenant_id, digest),
    constraint data_subject_suppression_digest_check check (digest ~ '^[A-Za-z0-9_-]{1,20}:[0-9a-f]{64}$')
);

select protect_tenant_table('data_subject_order', 'data-subject-order');
select protect_tenant_table('data_subject_suppression', 'data-subject-suppression');

grant select on data_subject_suppression to ${app_role};
grant select, insert on data_subject_order, data_subject_suppression to ${worker_role};
-- An erased person's identifier leaves the members of events already told; that and when they happened stays.
grant update (data) on event to ${worker_role};

comment on table data_subject_order is 'public: orders about data subjects that were carried out';
comment on column data_subject_order.id is 'public: request that asked for it';
comment on column data_subject_order.tenant_id is 'public: organization that handles the request';
comment on column data_subject_order.action is 'public: OPPOSE or ERASE';
comment on column data_subject_order.report is 'public: categories, what was done of them, counts by table; nothing of the person';
comment on column data_subject_order.done_at is 'public: when it was done';
comment on table data_subject_suppression is 'professional: people whom the organization may not write about';
comment on column data_subject_suppression.id is 'public: identifier';
comment on column data_subject_suppression.tenant_id is 'public: organization';
comment on column data_subject_suppression.digest is 'professional: keyed digest of kind and identifier, key id first';
comment on column data_subject_suppression.order_id is 'public: request that asked for it';
comment on column data_subject_suppression.added_at is 'public: when';
