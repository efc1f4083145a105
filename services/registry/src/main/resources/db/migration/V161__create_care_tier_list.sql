-- Which professions an organization counts as first or second recourse: its own list, whole.
create table care_tier_list (
    id         uuid        not null primary key,
    tenant_id  text        not null,
    rules      jsonb       not null,
    source     text        not null,
    as_of      date        not null,
    version    integer     not null,
    changed_at timestamptz not null,
    constraint care_tier_list_tenant_key unique (tenant_id),
    constraint care_tier_list_rules_check check (jsonb_typeof(rules) = 'array'),
    constraint care_tier_list_source_check check (length(source) <= 200),
    constraint care_tier_list_version_check check (version >= 1)
);

select protect_tenant_table('care_tier_list', 'care-tiers');

grant select, insert, update on care_tier_list to ${app_role};

comment on table care_tier_list is 'public: tiers of care of an organization';
comment on column care_tier_list.id is 'public: identifier';
comment on column care_tier_list.tenant_id is 'public: organization whose list it is';
comment on column care_tier_list.rules is 'public: professions, specialties and their tier';
comment on column care_tier_list.source is 'public: where the list comes from, free text';
comment on column care_tier_list.as_of is 'public: day from which it holds';
comment on column care_tier_list.version is 'public: counts the changes, from 1';
comment on column care_tier_list.changed_at is 'public: last change';
