-- Units that come to where people are, and their timetable. Stops and their visits are one value: they are written and read
-- together, passages are computed when they are asked for.
create table mobile_unit (
    id            uuid        not null primary key,
    tenant_id     text        not null,
    name          text        not null,
    search_name   text        not null collate "C",
    description   text,
    services      text[]      not null,
    public_view   boolean     not null,
    stops         jsonb       not null,
    stop_communes text[]      not null,
    state         text        not null,
    version       integer     not null,
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    constraint mobile_unit_tenant_key unique (tenant_id, id),
    constraint mobile_unit_name_check check (search_name <> '' and length(name) <= 120),
    constraint mobile_unit_description_check check (length(description) <= 2000),
    constraint mobile_unit_state_check check (state in ('ACTIVE', 'ARCHIVED')),
    constraint mobile_unit_stops_check check (jsonb_typeof(stops) = 'array' and jsonb_array_length(stops) <= 50),
    constraint mobile_unit_version_check check (version >= 1)
);

create unique index mobile_unit_name_key on mobile_unit (tenant_id, search_name) where state = 'ACTIVE';
create index mobile_unit_order_idx on mobile_unit (tenant_id, search_name, id);

select protect_tenant_table('mobile_unit', 'mobile-unit');
grant select, insert, update on mobile_unit to ${app_role};

comment on table mobile_unit is 'public: mobile units of an organization, with stops and timetable';
comment on column mobile_unit.id is 'public: identifier';
comment on column mobile_unit.tenant_id is 'public: organization that runs or lists it';
comment on column mobile_unit.name is 'public: name';
comment on column mobile_unit.search_name is 'public: name folded for search, order and uniqueness';
comment on column mobile_unit.description is 'public: free text, no personal data';
comment on column mobile_unit.services is 'public: codes of mobile-service';
comment on column mobile_unit.public_view is 'public: may be shown to residents';
comment on column mobile_unit.stops is 'public: places, weekly visits with their validity, exceptions';
comment on column mobile_unit.stop_communes is 'public: communes of the stops';
comment on column mobile_unit.state is 'public: ACTIVE or ARCHIVED';
comment on column mobile_unit.version is 'public: counts the changes';
comment on column mobile_unit.created_at is 'public: when it was entered';
comment on column mobile_unit.changed_at is 'public: last change';
