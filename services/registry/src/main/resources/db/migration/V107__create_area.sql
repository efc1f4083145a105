-- Territories that an organization composes for itself out of public ones. Members are kept as they were named and resolved
-- when they are read: geography changes, and an area follows it.
create table area (
    id          uuid        not null primary key,
    tenant_id   text        not null,
    name        text        not null,
    search_name text        not null collate "C",
    description text,
    kind        text,
    state       text        not null,
    member_count integer    not null,
    version     integer     not null,
    created_at  timestamptz not null,
    changed_at  timestamptz not null,
    constraint area_tenant_key unique (tenant_id, id),
    constraint area_name_check check (search_name <> '' and length(name) <= 120),
    constraint area_description_check check (length(description) <= 2000),
    constraint area_kind_check check (kind in ('CARE_BASIN', 'SECTOR', 'STUDY')),
    constraint area_state_check check (state in ('ACTIVE', 'ARCHIVED')),
    constraint area_members_check check (member_count between 1 and 2000),
    constraint area_version_check check (version >= 1)
);

-- Two names that read the same are one name; an archived area gives its name back.
create unique index area_name_key on area (tenant_id, search_name) where state = 'ACTIVE';
-- One index an order: what a page reads is what it shows, whatever the tenant has.
create index area_name_idx on area (tenant_id, search_name, id);
create index area_created_idx on area (tenant_id, created_at desc, id desc);

create table area_member (
    tenant_id text not null,
    area_id   uuid not null,
    level     text not null,
    code      text not null,
    constraint area_member_pkey primary key (tenant_id, area_id, level, code),
    constraint area_member_area_fkey foreign key (tenant_id, area_id) references area (tenant_id, id),
    constraint area_member_level_check check (level in ('region', 'department', 'epci', 'commune'))
);

-- Which areas hold a territory.
create index area_member_territory_idx on area_member (tenant_id, level, code, area_id);
-- The members of an area shared by another organization.
create index area_member_area_idx on area_member (area_id);

-- What was changed, by whom and why: one row a version, added only.
create table area_change (
    id        uuid        not null primary key,
    tenant_id text        not null,
    area_id   uuid        not null,
    version   integer     not null,
    action    text        not null,
    changes   jsonb       not null,
    reason    text,
    subject   text        not null,
    at        timestamptz not null,
    constraint area_change_version_key unique (tenant_id, area_id, version),
    constraint area_change_area_fkey foreign key (tenant_id, area_id) references area (tenant_id, id),
    constraint area_change_action_check check (action in ('CREATED', 'CHANGED', 'ARCHIVED', 'RESTORED')),
    constraint area_change_reason_check check (length(reason) <= 500)
);

select protect_tenant_table('area', 'area');
select protect_tenant_table('area_member', 'area', 'area_id');
-- A word of its own, under which nothing is ever shared: who changed an area is for its owner alone.
select protect_tenant_table('area_change', 'area-change');

grant select, insert, update on area to ${app_role};
grant select, insert, delete on area_member to ${app_role};
grant select, insert on area_change to ${app_role};

comment on table area is 'public: territories composed by an organization';
comment on column area.id is 'public: identifier';
comment on column area.tenant_id is 'public: organization that owns it';
comment on column area.name is 'public: name given by the organization';
comment on column area.search_name is 'public: name folded for search, order and uniqueness';
comment on column area.description is 'public: what it is for, free text, no personal data';
comment on column area.kind is 'public: CARE_BASIN, SECTOR or STUDY';
comment on column area.state is 'public: ACTIVE or ARCHIVED';
comment on column area.member_count is 'public: how many territories it is made of';
comment on column area.version is 'public: counts the changes, from 1';
comment on column area.created_at is 'public: when it was composed';
comment on column area.changed_at is 'public: last change';
comment on table area_member is 'public: the territories an area is made of';
comment on column area_member.tenant_id is 'public: organization that owns the area';
comment on column area_member.area_id is 'public: area';
comment on column area_member.level is 'public: level of the territory';
comment on column area_member.code is 'public: code of the territory';
comment on table area_change is 'professional: history of the areas';
comment on column area_change.id is 'public: identifier';
comment on column area_change.tenant_id is 'public: organization that owns the area';
comment on column area_change.area_id is 'public: area';
comment on column area_change.version is 'public: version that the change made';
comment on column area_change.action is 'public: CREATED, CHANGED, ARCHIVED or RESTORED';
comment on column area_change.changes is 'public: fields with their values before and after';
comment on column area_change.reason is 'public: why, free text, no personal data';
comment on column area_change.subject is 'professional: subject of the token that made the change';
comment on column area_change.at is 'public: when';
