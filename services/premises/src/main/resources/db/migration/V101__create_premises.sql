-- Rooms for care, whole buildings or parts of one, and the units (cellules, cabinets) that are let one by one. Premises
-- have one unit at least; their state is the best of their units'. The sheet is one document, written and read whole; what
-- lists, joins and matching look at is a column beside it.
create table premises (
    id                    uuid          not null primary key,
    tenant_id             text          not null,
    name                  text          not null,
    search_name           text          not null collate "C",
    state                 text          not null,
    archived              boolean       not null default false,
    address_line          text,
    postcode              text,
    commune_code          text          not null,
    epci_code             text,
    department_code       text,
    region_code           text,
    iris_code             text,
    qpv_code              text,
    qpv_stamp             text          not null default 'UNKNOWN',
    stamp_vintage         date,
    stamp_due             boolean       not null default true,
    stamped_at            timestamptz,
    lat                   double precision,
    lon                   double precision,
    total_area_m2         numeric(9, 2),
    unit_count            integer       not null,
    owner_type            text          not null,
    owner_organization    text,
    tenure                text          not null,
    rent_per_m2           numeric(9, 2),
    charges_per_m2        numeric(9, 2),
    single_tenant_required boolean      not null default false,
    public_domain         boolean       not null default false,
    accessibility_status  text          not null,
    available_from        date,
    available_to          date,
    confidence            text,
    accepted_professions  text[]        not null default '{}',
    individual_or_group   text          not null,
    services              text[]        not null default '{}',
    planned_operation_id  uuid,
    sheet                 jsonb         not null,
    version               integer       not null,
    created_at            timestamptz   not null,
    changed_at            timestamptz   not null,
    constraint premises_tenant_key unique (tenant_id, id),
    constraint premises_name_check check (search_name <> '' and length(name) <= 120),
    constraint premises_state_check check (state in
        ('PLANNED', 'UNDER_CONSTRUCTION', 'AVAILABLE', 'RESERVED', 'OCCUPIED', 'WITHDRAWN')),
    constraint premises_commune_check check (commune_code ~ '^[0-9][0-9AB][0-9]{3}$'),
    constraint premises_qpv_check check (qpv_stamp in ('INSIDE', 'OUTSIDE', 'UNKNOWN')
        and (qpv_stamp = 'INSIDE') = (qpv_code is not null)),
    constraint premises_point_check check ((lat is null) = (lon is null)),
    constraint premises_area_check check (total_area_m2 > 0),
    constraint premises_owner_check check (owner_type in ('CITY', 'EPCI', 'SOCIAL_LANDLORD', 'PUBLIC_HOUSING_OFFICE',
        'MIXED_ECONOMY_COMPANY', 'PRIVATE_LANDLORD', 'DEVELOPER', 'PROFESSIONALS', 'HOSPITAL')),
    constraint premises_owner_organization_check check (owner_organization ~ '^[a-z0-9-]{2,60}$'),
    constraint premises_tenure_check check (tenure in
        ('LEASE', 'SUBLEASE', 'PURCHASE', 'FREE_PROVISION', 'TEMPORARY_PROVISION', 'TURNKEY_LEASE')),
    constraint premises_money_check check (rent_per_m2 >= 0 and charges_per_m2 >= 0),
    constraint premises_accessibility_check check (accessibility_status in
        ('COMPLIANT', 'PLANNED_WORKS', 'DEROGATION', 'NON_COMPLIANT', 'UNKNOWN')),
    constraint premises_dates_check check (available_to is null or available_from is null or available_from <= available_to),
    constraint premises_confidence_check check (confidence in ('CONFIRMED', 'LIKELY', 'UNCERTAIN')),
    constraint premises_group_check check (individual_or_group in ('INDIVIDUAL', 'GROUP', 'EITHER')),
    constraint premises_version_check check (version >= 1)
);

-- One index an order; and where a list starts from what is rare.
create index premises_name_idx on premises (tenant_id, search_name, id) where not archived;
create index premises_created_idx on premises (tenant_id, created_at desc, id desc) where not archived;
create index premises_archived_idx on premises (tenant_id, search_name, id) where archived;
create index premises_available_idx on premises (tenant_id, available_from, id) where not archived;
create index premises_commune_idx on premises (tenant_id, commune_code, search_name, id) where not archived;
create index premises_state_idx on premises (tenant_id, state, search_name, id) where not archived;
create index premises_operation_idx on premises (tenant_id, planned_operation_id) where planned_operation_id is not null;
-- Around a point.
create index premises_point_idx on premises (tenant_id, lat, lon) where not archived;
-- What a worker has still to place.
create index premises_stamp_idx on premises (id) where stamp_due;

create table premises_unit (
    id                   uuid          not null primary key,
    tenant_id            text          not null,
    premises_id          uuid          not null,
    name                 text          not null,
    search_name          text          not null collate "C",
    kind                 text          not null,
    state                text          not null,
    archived             boolean       not null default false,
    area_m2              numeric(9, 2) not null,
    floor                integer,
    tenure               text,
    rent_per_m2          numeric(9, 2),
    charges_per_m2       numeric(9, 2),
    accessibility_status text,
    available_from       date,
    available_to         date,
    confidence           text,
    accepted_professions text[]        not null default '{}',
    sheet                jsonb         not null,
    reserved_for         uuid,
    version              integer       not null,
    created_at           timestamptz   not null,
    changed_at           timestamptz   not null,
    constraint premises_unit_tenant_key unique (tenant_id, id),
    constraint premises_unit_premises_fkey foreign key (tenant_id, premises_id) references premises (tenant_id, id),
    constraint premises_unit_name_check check (search_name <> '' and length(name) <= 80),
    constraint premises_unit_kind_check check (kind in ('CONSULTING_ROOM', 'SHARED_ROOM', 'WHOLE')),
    constraint premises_unit_state_check check (state in
        ('PLANNED', 'UNDER_CONSTRUCTION', 'AVAILABLE', 'RESERVED', 'OCCUPIED', 'WITHDRAWN')),
    constraint premises_unit_area_check check (area_m2 > 0),
    constraint premises_unit_tenure_check check (tenure in
        ('LEASE', 'SUBLEASE', 'PURCHASE', 'FREE_PROVISION', 'TEMPORARY_PROVISION', 'TURNKEY_LEASE')),
    constraint premises_unit_money_check check (rent_per_m2 >= 0 and charges_per_m2 >= 0),
    constraint premises_unit_accessibility_check check (accessibility_status in
        ('COMPLIANT', 'PLANNED_WORKS', 'DEROGATION', 'NON_COMPLIANT', 'UNKNOWN')),
    constraint premises_unit_dates_check check (available_to is null or available_from is null or available_from <= available_to),
    constraint premises_unit_confidence_check check (confidence in ('CONFIRMED', 'LIKELY', 'UNCERTAIN')),
    constraint premises_unit_reserved_check check (reserved_for is null or state in ('RESERVED', 'OCCUPIED')),
    constraint premises_unit_version_check check (version >= 1)
);

-- A unit is known by its name inside of its premises; an archived one gives its name back.
create unique index premises_unit_name_key on premises_unit (tenant_id, premises_id, search_name) where not archived;
-- The units of premises, and of premises that another organization shares.
create index premises_unit_premises_idx on premises_unit (premises_id, search_name, id);
create index premises_unit_state_idx on premises_unit (tenant_id, state, premises_id) where not archived;

select protect_tenant_table('premises', 'premises');
select protect_tenant_table('premises_unit', 'premises', 'premises_id');

grant select, insert, update on premises, premises_unit to ${app_role};
grant select on premises, premises_unit to ${worker_role};
grant update (commune_code, epci_code, department_code, region_code, iris_code, qpv_code, qpv_stamp, stamp_vintage, stamp_due,
              stamped_at) on premises to ${worker_role};

comment on table premises is 'public: rooms for care';
comment on column premises.id is 'public: identifier';
comment on column premises.tenant_id is 'public: organization that keeps them';
comment on column premises.name is 'public: name given by the organization';
comment on column premises.search_name is 'public: name folded for search and order';
comment on column premises.state is 'public: the best state of its units';
comment on column premises.archived is 'public: read, no longer changed';
comment on column premises.address_line is 'public: number and street';
comment on column premises.postcode is 'public: postcode';
comment on column premises.commune_code is 'public: INSEE code of the commune';
comment on column premises.epci_code is 'public: SIREN of the EPCI, by the registry';
comment on column premises.department_code is 'public: INSEE code of the department, by the registry';
comment on column premises.region_code is 'public: INSEE code of the region, by the registry';
comment on column premises.iris_code is 'public: IRIS that holds the point, by the registry';
comment on column premises.qpv_code is 'public: QPV that holds the point, by the registry';
comment on column premises.qpv_stamp is 'public: INSIDE, OUTSIDE or UNKNOWN';
comment on column premises.stamp_vintage is 'public: date of the outlines that the stamps come from';
comment on column premises.stamp_due is 'public: the registry has still to be asked where it is';
comment on column premises.stamped_at is 'public: when the registry told';
comment on column premises.lat is 'public: latitude, WGS 84';
comment on column premises.lon is 'public: longitude, WGS 84';
comment on column premises.total_area_m2 is 'public: whole area, m2';
comment on column premises.unit_count is 'public: units that are not archived';
comment on column premises.owner_type is 'public: kind of owner';
comment on column premises.owner_organization is 'public: alias of the owner when it is an organization of the platform';
comment on column premises.tenure is 'public: how it may be held';
comment on column premises.rent_per_m2 is 'public: euros a m2 and year, without charges';
comment on column premises.charges_per_m2 is 'public: euros of charges a m2 and year';
comment on column premises.single_tenant_required is 'public: the owner wants one tenant for the whole (PRM-03)';
comment on column premises.public_domain is 'public: belongs to the public domain (PRM-04)';
comment on column premises.accessibility_status is 'public: COMPLIANT, PLANNED_WORKS, DEROGATION, NON_COMPLIANT or UNKNOWN';
comment on column premises.available_from is 'public: first day of availability';
comment on column premises.available_to is 'public: last day, for temporary rooms';
comment on column premises.confidence is 'public: how sure the first day is';
comment on column premises.accepted_professions is 'public: professions accepted, system:code; empty for any';
comment on column premises.individual_or_group is 'public: INDIVIDUAL, GROUP or EITHER';
comment on column premises.services is 'public: services offered';
comment on column premises.planned_operation_id is 'public: operation it will come from';
comment on column premises.sheet is 'public: the whole sheet as it was written';
comment on column premises.version is 'public: counts the changes, from 1';
comment on column premises.created_at is 'public: when it was entered';
comment on column premises.changed_at is 'public: last change';
comment on table premises_unit is 'public: parts of premises that are let one by one';
comment on column premises_unit.id is 'public: identifier';
comment on column premises_unit.tenant_id is 'public: organization that keeps the premises';
comment on column premises_unit.premises_id is 'public: premises';
comment on column premises_unit.name is 'public: name inside of the premises';
comment on column premises_unit.search_name is 'public: name folded for order and uniqueness';
comment on column premises_unit.kind is 'public: CONSULTING_ROOM, SHARED_ROOM or WHOLE';
comment on column premises_unit.state is 'public: PLANNED, UNDER_CONSTRUCTION, AVAILABLE, RESERVED, OCCUPIED or WITHDRAWN';
comment on column premises_unit.archived is 'public: read, no longer changed';
comment on column premises_unit.area_m2 is 'public: area, m2';
comment on column premises_unit.floor is 'public: floor, 0 for the ground floor';
comment on column premises_unit.tenure is 'public: how it may be held; null as the premises';
comment on column premises_unit.rent_per_m2 is 'public: euros a m2 and year; null as the premises';
comment on column premises_unit.charges_per_m2 is 'public: euros of charges a m2 and year; null as the premises';
comment on column premises_unit.accessibility_status is 'public: null as the premises';
comment on column premises_unit.available_from is 'public: first day of availability; null as the premises';
comment on column premises_unit.available_to is 'public: last day; null as the premises';
comment on column premises_unit.confidence is 'public: how sure the first day is; null as the premises';
comment on column premises_unit.accepted_professions is 'public: professions accepted; empty as the premises';
comment on column premises_unit.sheet is 'public: the whole sheet as it was written';
comment on column premises_unit.reserved_for is 'public: installation request it is held for';
comment on column premises_unit.version is 'public: counts the changes, from 1';
comment on column premises_unit.created_at is 'public: when it was entered';
comment on column premises_unit.changed_at is 'public: last change';
