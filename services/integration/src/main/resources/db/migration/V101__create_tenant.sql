-- The organizations of the platform: collectivités and the institutions that work with them. Platform data, not tenant
-- data: only operators list them, and a caller sees the one its token names. What is wanted is here; version and
-- applied_version tell whether Keycloak has it already.
create table tenant (
    id               uuid        not null default uuidv7(),
    alias            text        not null collate "C",
    kind             text        not null,
    name             text        not null,
    search_name      text        not null collate "C",
    domain           text,
    departments      text[]      not null,
    commune_codes    text[]      not null,
    state            text        not null,
    organization_id  text,
    user_role        text,
    user_name        text,
    user_email       text,
    user_given_name  text,
    user_family_name text,
    user_id          text,
    version          integer     not null default 1,
    applied_version  integer     not null default 0,
    effect           text        not null default 'PENDING',
    effect_code      text,
    attempts         integer     not null default 0,
    retry_at         timestamptz not null,
    leased_until     timestamptz,
    created_at       timestamptz not null,
    changed_at       timestamptz not null,
    constraint tenant_pkey primary key (id),
    constraint tenant_alias_key unique (alias),
    constraint tenant_domain_key unique (domain),
    constraint tenant_alias_check check (alias ~ '^[a-z0-9-]{2,60}$'),
    constraint tenant_collectivite_check check ((kind = 'COLLECTIVITE') = (alias ~ '^[0-9]{9}$')),
    constraint tenant_kind_check check (kind in ('COLLECTIVITE', 'ARS', 'CPAM', 'LANDLORD', 'MUTUELLE', 'ASSOCIATION')),
    constraint tenant_state_check check (state in ('PROVISIONING', 'ACTIVE', 'SUSPENDED', 'FAILED')),
    constraint tenant_effect_check check (effect in ('PENDING', 'DONE', 'FAILED')),
    constraint tenant_effect_code_check check (effect <> 'DONE' or (effect_code is null and organization_id is not null)),
    constraint tenant_version_check check (version >= 1 and applied_version between 0 and version),
    constraint tenant_communes_check check (cardinality(commune_codes) <= 2000 and cardinality(departments) <= 120),
    -- The person is Keycloak's: her names stay here only until her account exists.
    constraint tenant_user_check check (
        (user_name is null) = (user_email is null) and (user_name is null) = (user_given_name is null)
        and (user_name is null) = (user_family_name is null) and (user_name is null or user_role is not null))
);
-- Names are unique as people read them: without case and accents.
create unique index tenant_name_key on tenant (search_name);
create index tenant_due_idx on tenant (retry_at) where applied_version < version;

create table tenant_change (
    id         uuid        not null default uuidv7(),
    tenant     uuid        not null references tenant (id),
    version    integer     not null,
    at         timestamptz not null,
    action     text        not null,
    subject    text        not null,
    client     text        not null,
    changes    jsonb       not null,
    reason     text,
    constraint tenant_change_pkey primary key (id),
    constraint tenant_change_action_check check (action in (
        'CREATED', 'IMPORTED', 'CHANGED', 'SUSPENDED', 'REACTIVATED', 'RETRIED', 'APPLIED', 'FAILED')),
    constraint tenant_change_reason_check check (reason is null or length(reason) <= 500)
);
create index tenant_change_tenant_idx on tenant_change (tenant, id);

grant select, insert, update on tenant to ${app_role}, ${worker_role};
grant select, insert on tenant_change to ${app_role}, ${worker_role};

comment on table tenant is 'public: organizations of the platform, as operators want them';
comment on column tenant.id is 'public: identifier in events';
comment on column tenant.alias is 'public: SIREN of a collectivité, chosen word of an institution; the alias in Keycloak and in tokens';
comment on column tenant.kind is 'public: COLLECTIVITE, ARS, CPAM, LANDLORD, MUTUELLE, ASSOCIATION';
comment on column tenant.name is 'public: name';
comment on column tenant.search_name is 'public: name without case and accents';
comment on column tenant.domain is 'public: internet domain of its people, if any';
comment on column tenant.departments is 'public: departments it is concerned with';
comment on column tenant.commune_codes is 'public: communes it covers, INSEE codes';
comment on column tenant.state is 'public: PROVISIONING, ACTIVE, SUSPENDED, FAILED';
comment on column tenant.organization_id is 'public: identifier of the organization in Keycloak';
comment on column tenant.user_role is 'professional: role of the first user';
comment on column tenant.user_name is 'personal: user name of the first user, until the account exists';
comment on column tenant.user_email is 'personal: address of the first user, until the account exists';
comment on column tenant.user_given_name is 'personal: given name of the first user, until the account exists';
comment on column tenant.user_family_name is 'personal: family name of the first user, until the account exists';
comment on column tenant.user_id is 'professional: account of the first user in Keycloak';
comment on column tenant.version is 'public: version, the entity tag';
comment on column tenant.applied_version is 'public: version that Keycloak has';
comment on column tenant.effect is 'public: PENDING, DONE, FAILED: whether Keycloak has this version';
comment on column tenant.effect_code is 'public: why not yet, or why not';
comment on column tenant.attempts is 'public: tries of this version';
comment on column tenant.retry_at is 'public: not tried again before';
comment on column tenant.leased_until is 'public: one instance is at it until then';
comment on column tenant.created_at is 'public: creation';
comment on column tenant.changed_at is 'public: last change';
comment on table tenant_change is 'public: what happened to each organization, never changed';
comment on column tenant_change.id is 'public: order of the changes';
comment on column tenant_change.tenant is 'public: organization';
comment on column tenant_change.version is 'public: version it led to, or that was applied';
comment on column tenant_change.at is 'public: when';
comment on column tenant_change.action is 'public: what';
comment on column tenant_change.subject is 'professional: who, pseudonymous';
comment on column tenant_change.client is 'public: with which program';
comment on column tenant_change.changes is 'public: members before and after';
comment on column tenant_change.reason is 'professional: why, as the operator put it';
