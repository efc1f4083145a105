-- Machine clients that an organization makes for itself. What is wanted is here; version and applied_version tell whether
-- Keycloak has it already. Its name at Keycloak is made of its identifier, so nothing here is unique across organizations.
create table api_client (
    id              uuid        not null primary key,
    tenant_id       text        not null,
    name            text        not null,
    search_name     text        not null collate "C",
    description     text,
    scopes          text[]      not null,
    tier            text        not null,
    territories     text[]      not null,
    keys            jsonb       not null,
    state           text        not null,
    version         integer     not null,
    applied_version integer     not null default 0,
    effect          text        not null default 'PENDING',
    effect_code     text,
    attempts        integer     not null default 0,
    retry_at        timestamptz not null,
    leased_until    timestamptz,
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    constraint api_client_tenant_key unique (tenant_id, id),
    constraint api_client_name_check check (search_name <> '' and length(name) <= 120),
    constraint api_client_description_check check (length(description) <= 1000),
    constraint api_client_scopes_check check (cardinality(scopes) between 1 and 30),
    -- What the platform's own services hold is never a machine's of an organization, whoever writes the row.
    constraint api_client_acts_check check (array_to_string(scopes, ' ') ~ '^([a-z]+:(read|write))( [a-z]+:(read|write))*$'),
    constraint api_client_tier_check check (tier in ('default', 'frontend', 'bulk')),
    constraint api_client_territories_check check (cardinality(territories) <= 200),
    constraint api_client_keys_check check (jsonb_array_length(keys) between 1 and 2),
    constraint api_client_state_check check (state in ('ACTIVE', 'DISABLED', 'DELETED')),
    constraint api_client_effect_check check (effect in ('PENDING', 'DONE', 'FAILED')),
    constraint api_client_version_check check (version >= 1 and applied_version between 0 and version)
);

-- Two names that read the same are one name; a deleted client gives its name back.
create unique index api_client_name_key on api_client (tenant_id, search_name) where state <> 'DELETED';
create index api_client_name_idx on api_client (tenant_id, search_name, id);
create index api_client_due_idx on api_client (retry_at) where applied_version < version;

create table api_client_change (
    id        uuid        not null primary key,
    tenant_id text        not null,
    client_id uuid        not null,
    version   integer     not null,
    step      text        not null,
    changes   jsonb       not null,
    reason    text,
    subject   text        not null,
    at        timestamptz not null,
    constraint api_client_change_version_key unique (tenant_id, client_id, version),
    constraint api_client_change_client_fkey foreign key (tenant_id, client_id) references api_client (tenant_id, id),
    constraint api_client_change_step_check check (step in (
        'CREATED', 'CHANGED', 'KEY_ADDED', 'KEY_REMOVED', 'DISABLED', 'ENABLED', 'DELETED')),
    constraint api_client_change_reason_check check (length(reason) <= 500)
);

select protect_tenant_table('api_client', 'api-client');
select protect_tenant_table('api_client_change', 'api-client-change');

grant select, insert, update on api_client to ${app_role};
grant select, update on api_client to ${worker_role};
grant select, insert on api_client_change to ${app_role};

comment on table api_client is 'public: machine clients of organizations, as they want them';
comment on column api_client.id is 'public: identifier; the client at Keycloak is named after it';
comment on column api_client.tenant_id is 'public: organization it acts for';
comment on column api_client.name is 'public: name given by the organization';
comment on column api_client.search_name is 'public: name without case and accents';
comment on column api_client.description is 'public: what it is for, free text, no personal data';
comment on column api_client.scopes is 'public: scopes of its tokens';
comment on column api_client.tier is 'public: tier by which the gateway limits it';
comment on column api_client.territories is 'public: territories it is meant for, level:code';
comment on column api_client.keys is 'public: one or two public keys, JSON Web Keys with the instant of addition';
comment on column api_client.state is 'public: ACTIVE, DISABLED or DELETED';
comment on column api_client.version is 'public: version, the entity tag';
comment on column api_client.applied_version is 'public: version that Keycloak has';
comment on column api_client.effect is 'public: PENDING, DONE, FAILED: whether Keycloak has this version';
comment on column api_client.effect_code is 'public: why not yet, or why not';
comment on column api_client.attempts is 'public: tries of this version';
comment on column api_client.retry_at is 'public: not tried again before';
comment on column api_client.leased_until is 'public: one instance is at it until then';
comment on column api_client.created_at is 'public: creation';
comment on column api_client.changed_at is 'public: last change';
comment on table api_client_change is 'professional: history of the machine clients, added only';
comment on column api_client_change.id is 'public: identifier';
comment on column api_client_change.tenant_id is 'public: organization that owns the client';
comment on column api_client_change.client_id is 'public: client';
comment on column api_client_change.version is 'public: version that the step made';
comment on column api_client_change.step is 'public: what was done';
comment on column api_client_change.changes is 'public: members before and after';
comment on column api_client_change.reason is 'public: why, free text, no personal data';
comment on column api_client_change.subject is 'professional: subject of the token that did it';
comment on column api_client_change.at is 'public: when';
