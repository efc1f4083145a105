-- Who belongs where, as an organization knows it: a professional at a structure, a professional or a structure in a team,
-- a CPTS, a pole. Members and groups are named as they are everywhere (RPPS, adeli:…, FINESS, local:…), without foreign key:
-- a row that vanishes from its file takes no membership with it.
create extension if not exists btree_gist;

create table membership (
    id         uuid        not null primary key,
    tenant_id  text        not null,
    kind       text        not null,
    member_id  text        not null,
    group_id   text        not null,
    role       text        not null,
    from_date  date        not null,
    to_date    date,
    source     text        not null,
    moved_from uuid,
    moved_to   uuid,
    archived   boolean     not null,
    version    integer     not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    constraint membership_tenant_key unique (tenant_id, id),
    constraint membership_from_fkey foreign key (tenant_id, moved_from) references membership (tenant_id, id),
    constraint membership_to_fkey foreign key (tenant_id, moved_to) references membership (tenant_id, id),
    constraint membership_kind_check check (kind in ('PRACTICE', 'MEMBER', 'COMPONENT')),
    constraint membership_role_check
        check (role in ('MEMBER', 'LEADER', 'COORDINATOR', 'FOUNDER', 'EMPLOYEE', 'SUBSTITUTE')),
    constraint membership_source_check
        check (source in ('SURVEY', 'CONVENTION', 'SELF_DECLARED', 'DIRECTORY', 'OTHER')),
    constraint membership_dates_check check (to_date is null or from_date <= to_date),
    constraint membership_itself_check check (member_id <> group_id),
    constraint membership_version_check check (version >= 1),
    -- One pair, one membership at a time; both days belong to it.
    constraint membership_overlap_excl exclude using gist (tenant_id with =, member_id with =, group_id with =,
        daterange(from_date, to_date, '[]') with &&) where (not archived)
);

create index membership_order_idx on membership (tenant_id, from_date desc, id desc);
create index membership_member_idx on membership (tenant_id, member_id, from_date desc, id desc);
create index membership_group_idx on membership (tenant_id, group_id, from_date desc, id desc);

select protect_tenant_table('membership', 'membership');
grant select, insert, update on membership to ${app_role};

comment on table membership is 'professional: who belongs where, as an organization knows it';
comment on column membership.id is 'public: identifier';
comment on column membership.tenant_id is 'public: organization that keeps it';
comment on column membership.kind is 'public: PRACTICE, MEMBER or COMPONENT';
comment on column membership.member_id is 'professional: RPPS number, adeli:…, or a structure';
comment on column membership.group_id is 'public: structure it belongs to';
comment on column membership.role is 'professional: code of membership-role';
comment on column membership.from_date is 'professional: first day';
comment on column membership.to_date is 'professional: last day, null while it is open';
comment on column membership.source is 'public: code of membership-source';
comment on column membership.moved_from is 'professional: the membership this one follows';
comment on column membership.moved_to is 'professional: the membership that follows this one';
comment on column membership.archived is 'public: entered by mistake';
comment on column membership.version is 'public: counts the changes';
comment on column membership.created_at is 'public: when it was entered';
comment on column membership.changed_at is 'public: last change';
