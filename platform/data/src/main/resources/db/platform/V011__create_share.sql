-- What an organization lets others see: one object, one grantee, one set of fields, from a date to a date.
create table share (
    id          uuid        not null primary key,
    tenant_id   text        not null,
    object_type text        not null,
    object_id   uuid        not null,
    grantee     text        not null,
    field_set   text        not null,
    valid_from  timestamptz not null,
    valid_to    timestamptz,
    created_by  text        not null,
    created_at  timestamptz not null default now(),
    revoked_by  text,
    revoked_at  timestamptz,
    constraint share_dates_check check (valid_to is null or valid_from < valid_to),
    constraint share_revocation_check check ((revoked_at is null) = (revoked_by is null)),
    constraint share_grantee_check check (grantee <> tenant_id and grantee <> '' and tenant_id <> '')
);

-- Is this object shared: asked for each row that is not the reader's own; and what do I share.
create index share_object_idx on share (tenant_id, object_type, object_id);
-- What is shared with me: asked by lists.
create index share_grantee_idx on share (grantee, object_type, object_id) where revoked_at is null;

alter table share enable row level security, force row level security;

create policy share_reads on share for select to ${app_role}
    using (tenant_id = acting_organization() or grantee = any (acting_grantees()));
create policy share_grants on share for insert to ${app_role}
    with check (tenant_id = acting_organization());
-- Revoking is final: a revoked row is out of reach.
create policy share_revocations on share for update to ${app_role}
    using (tenant_id = acting_organization() and revoked_at is null)
    with check (tenant_id = acting_organization());
create policy share_work on share to ${worker_role}, current_user
    using (tenant_id = worker_scope() or worker_scope() = '*')
    with check (tenant_id = worker_scope() or worker_scope() = '*');

grant select, insert on share to ${app_role};
grant update (revoked_by, revoked_at) on share to ${app_role};
grant select, insert, delete on share to ${worker_role};
grant update (revoked_by, revoked_at) on share to ${worker_role};

comment on table share is 'public: objects that an organization lets another organization or a person see';
comment on column share.id is 'public: identifier of the share';
comment on column share.tenant_id is 'public: organization that owns the object and shares it';
comment on column share.object_type is 'public: kind of object';
comment on column share.object_id is 'public: shared object';
comment on column share.grantee is 'professional: organization alias, or person: and a subject';
comment on column share.field_set is 'public: named set of fields that the grantee sees';
comment on column share.valid_from is 'public: first instant of the share';
comment on column share.valid_to is 'public: end of the share, itself excluded; null for no end';
comment on column share.created_by is 'professional: subject that granted it';
comment on column share.created_at is 'public: when it was granted';
comment on column share.revoked_by is 'professional: subject that revoked it';
comment on column share.revoked_at is 'public: when it was revoked';
