-- Files that people attach to the objects of a service. The content is on disk, under the id of its row; what it is was told
-- from the content itself. Nothing is handed out before the antivirus, where there is one, has seen it.
create table attachment (
    id            uuid        not null primary key,
    tenant_id     text        not null,
    object_type   text        not null,
    object_id     uuid        not null,
    name          text        not null,
    content_type  text        not null,
    size          bigint      not null,
    sha256        text        not null,
    field_class   text        not null,
    visible_to    text[]      not null,
    state         text        not null,
    refusal       text,
    scan_at       timestamptz,
    scan_attempts integer     not null default 0,
    scanned_at    timestamptz,
    created_by    text        not null,
    created_at    timestamptz not null default now(),
    archived_at   timestamptz,
    version       integer     not null default 1,
    constraint attachment_content_type_check check (content_type in
        ('PDF', 'PNG', 'JPEG', 'WEBP', 'ODT', 'ODS', 'DOCX', 'XLSX', 'CSV', 'TXT')),
    constraint attachment_state_check check (state in ('QUARANTINED', 'CLEAN', 'REFUSED', 'UNSCANNED')),
    constraint attachment_refusal_check check ((state = 'REFUSED') = (refusal is not null)),
    constraint attachment_scan_check check ((state in ('QUARANTINED', 'UNSCANNED')) = (scan_at is not null)),
    constraint attachment_size_check check (size > 0),
    constraint attachment_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint attachment_field_class_check check (field_class in ('PUBLIC', 'PROFESSIONAL', 'PERSONAL', 'SENSITIVE'))
);

create index attachment_object_idx on attachment (tenant_id, object_type, object_id, created_at, id);
create index attachment_scan_idx on attachment (scan_at) where scan_at is not null;

-- As protect_tenant_table does, for a table whose rows belong to objects of several types.
alter table attachment enable row level security, force row level security;

create policy tenant_reads on attachment for select to ${app_role}
    using (tenant_id = acting_organization()
        or acting_object() = tenant_id || '/' || object_type || '/' || object_id
        or exists (select from share s where s.object_id = attachment.object_id
                      and s.object_type = attachment.object_type and s.tenant_id = attachment.tenant_id
                      and s.grantee = any (acting_grantees()) and s.revoked_at is null
                      and s.valid_from <= now() and (s.valid_to is null or now() < s.valid_to)));
create policy tenant_additions on attachment for insert to ${app_role}
    with check (tenant_id = acting_organization()
        or acting_object() = tenant_id || '/' || object_type || '/' || object_id);
create policy tenant_changes on attachment for update to ${app_role}
    using (tenant_id = acting_organization()) with check (tenant_id = acting_organization());
create policy tenant_work on attachment to ${worker_role}, current_user
    using (tenant_id = worker_scope() or worker_scope() = '*')
    with check (tenant_id = worker_scope() or worker_scope() = '*');
create trigger tenant_is_fixed before update of tenant_id on attachment for each row
    when (old.tenant_id is distinct from new.tenant_id) execute function refuse_new_tenant();

grant select, insert on attachment to ${app_role};
grant update (archived_at, visible_to, version) on attachment to ${app_role};
grant select, delete on attachment to ${worker_role};
grant update (state, refusal, scan_at, scan_attempts, scanned_at, version) on attachment to ${worker_role};

comment on table attachment is 'personal: files attached to objects';
comment on column attachment.id is 'public: identifier, and the name of the file on disk';
comment on column attachment.tenant_id is 'public: organization that owns the object';
comment on column attachment.object_type is 'public: kind of object';
comment on column attachment.object_id is 'public: object it is attached to';
comment on column attachment.name is 'personal: name people see, cleaned';
comment on column attachment.content_type is 'public: what the content is: PDF, PNG, JPEG, WEBP, ODT, ODS, DOCX, XLSX, CSV, TXT';
comment on column attachment.size is 'public: bytes';
comment on column attachment.sha256 is 'public: checksum of the content';
comment on column attachment.field_class is 'public: most protected class of what the content may hold';
comment on column attachment.visible_to is 'public: realm roles that see it, and link for the bearer of a link';
comment on column attachment.state is 'public: QUARANTINED, CLEAN, REFUSED, UNSCANNED';
comment on column attachment.refusal is 'public: what the antivirus found';
comment on column attachment.scan_at is 'public: when the antivirus looks next, null when it is done';
comment on column attachment.scan_attempts is 'public: how often the antivirus could not answer';
comment on column attachment.scanned_at is 'public: when the antivirus answered';
comment on column attachment.created_by is 'professional: subject that added it';
comment on column attachment.created_at is 'public: when it was added';
comment on column attachment.archived_at is 'public: when it was removed from sight';
comment on column attachment.version is 'public: version';
