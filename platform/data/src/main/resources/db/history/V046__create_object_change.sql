-- What became of the objects that organizations keep, of every kind: one row a version, added only. A service that made this
-- table in a migration of its own does not list this location.
create table object_change (
    id          uuid        not null primary key,
    tenant_id   text        not null,
    object_type text        not null,
    object_id   uuid        not null,
    version     integer     not null,
    action      text        not null,
    changes     jsonb       not null,
    reason      text,
    subject     text        not null,
    at          timestamptz not null,
    constraint object_change_version_key unique (tenant_id, object_type, object_id, version),
    constraint object_change_action_check check (action ~ '^[A-Z][A-Z_]{1,30}$'),
    constraint object_change_reason_check check (length(reason) <= 500)
);

-- A word of its own, under which nothing is ever shared: who changed an object is for its owner alone.
select protect_tenant_table('object_change', 'object-change', 'object_id');
grant select, insert on object_change to ${app_role};

comment on table object_change is 'professional: history of the objects of organizations';
comment on column object_change.id is 'public: identifier';
comment on column object_change.tenant_id is 'public: organization that owns the object';
comment on column object_change.object_type is 'public: kind of object';
comment on column object_change.object_id is 'public: object';
comment on column object_change.version is 'public: version that the change made';
comment on column object_change.action is 'public: what was done';
comment on column object_change.changes is 'professional: fields with their values before and after';
comment on column object_change.reason is 'professional: why, free text';
comment on column object_change.subject is 'professional: subject of the token that made the change';
comment on column object_change.at is 'public: when';
