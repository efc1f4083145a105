-- Structures of the national file; every tenant reads them, imports write them.
create extension if not exists pg_trgm;

create table structure (
    id                  text        not null primary key,
    finess_site_id      text        unique,
    finess_legal_id     text,
    name                text        not null,
    long_name           text,
    name_complement     text,
    search_name         text        not null,
    category_code       text,
    category_group_code text,
    siret               text,
    activity_code       text,
    tariff_code         text,
    public_service_code text,
    address_complement  text,
    street_number       text,
    street_type         text,
    street_name         text,
    street_complement   text,
    place_or_box        text,
    delivery_line       text,
    phone               text,
    fax                 text,
    opened_on           date,
    authorized_on       date,
    updated_on          date,
    commune_code        text,
    parent_commune      text,
    epci_code           text,
    department_code     text,
    region_code         text,
    latitude            double precision,
    longitude           double precision,
    location_precision  text,
    location_source     text,
    location_score      real,
    source              text        not null,
    active              boolean     not null default true,
    inactive_since      date,
    version             integer     not null default 1,
    created_at          timestamptz not null default now(),
    changed_at          timestamptz not null default now(),
    constraint structure_location_check check ((latitude is null) = (longitude is null)
        and (latitude is null) = (location_precision is null)),
    constraint structure_source_check check (source in ('finess', 'local', 'demo')),
    constraint structure_inactive_check check (active = (inactive_since is null))
);

create index structure_commune_idx on structure (commune_code, id);
create index structure_parent_idx on structure (parent_commune, id) where parent_commune is not null;
create index structure_epci_idx on structure (epci_code, id);
create index structure_department_idx on structure (department_code, category_code, id);
create index structure_region_idx on structure (region_code, category_code, id);
create index structure_category_idx on structure (category_code, id);
create index structure_name_order_idx on structure (search_name text_pattern_ops, id);
create index structure_name_idx on structure using gin (search_name gin_trgm_ops);
create index structure_latitude_idx on structure (latitude, longitude) where latitude is not null;

create unlogged table stage_structure (
    line                bigint  not null,
    rejected            boolean not null,
    id                  text    not null,
    finess_site_id      text,
    finess_legal_id     text,
    name                text,
    long_name           text,
    name_complement     text,
    search_name         text,
    category_code       text,
    category_label      text,
    category_group_code text,
    category_group_label text,
    siret               text,
    activity_code       text,
    tariff_code         text,
    tariff_label        text,
    public_service_code text,
    public_service_label text,
    address_complement  text,
    street_number       text,
    street_type         text,
    street_name         text,
    street_complement   text,
    place_or_box        text,
    delivery_line       text,
    phone               text,
    fax                 text,
    opened_on           date,
    authorized_on       date,
    updated_on          date,
    commune_code        text,
    parent_commune      text,
    epci_code           text,
    department_code     text,
    region_code         text,
    latitude            double precision,
    longitude           double precision,
    location_precision  text,
    location_source     text,
    location_score      real
);

create unlogged table stage_structure_location (
    line               bigint  not null,
    rejected           boolean not null,
    id                 text    not null,
    latitude           double precision,
    longitude          double precision,
    location_precision text,
    location_source    text,
    location_score     real
);

grant select on structure to registry_app;
grant select, insert, update on structure to registry_worker;
grant select, insert, update, delete, truncate on stage_structure, stage_structure_location to registry_worker;

comment on table structure is 'public: establishments, one row a place';
comment on column structure.id is 'public: FINESS site number, or local:<uuid>';
comment on column structure.finess_site_id is 'public: FINESS site number (ET), null for a local one';
comment on column structure.finess_legal_id is 'public: FINESS number of the legal entity (EJ)';
comment on column structure.name is 'public: trade name';
comment on column structure.long_name is 'public: long trade name';
comment on column structure.name_complement is 'public: complement of the trade name';
comment on column structure.search_name is 'public: names folded for search';
comment on column structure.category_code is 'public: FINESS category';
comment on column structure.category_group_code is 'public: FINESS category group';
comment on column structure.siret is 'public: SIRET';
comment on column structure.activity_code is 'public: APE code';
comment on column structure.tariff_code is 'public: FINESS tariff mode (MFT)';
comment on column structure.public_service_code is 'public: part in the public hospital service (SPH)';
comment on column structure.address_complement is 'professional: address';
comment on column structure.street_number is 'professional: address';
comment on column structure.street_type is 'professional: address';
comment on column structure.street_name is 'professional: address';
comment on column structure.street_complement is 'professional: address';
comment on column structure.place_or_box is 'professional: address';
comment on column structure.delivery_line is 'public: postcode and delivery office';
comment on column structure.phone is 'professional: switchboard';
comment on column structure.fax is 'professional: fax';
comment on column structure.opened_on is 'public: opening date';
comment on column structure.authorized_on is 'public: authorization date';
comment on column structure.updated_on is 'public: last update in FINESS';
comment on column structure.commune_code is 'public: stamped commune';
comment on column structure.parent_commune is 'public: commune of the stamped municipal arrondissement';
comment on column structure.epci_code is 'public: stamped EPCI';
comment on column structure.department_code is 'public: stamped department';
comment on column structure.region_code is 'public: stamped region';
comment on column structure.latitude is 'public: WGS84 degrees';
comment on column structure.longitude is 'public: WGS84 degrees';
comment on column structure.location_precision is 'public: how precise the point is';
comment on column structure.location_source is 'public: who gave the point';
comment on column structure.location_score is 'public: confidence of its author, 0 to 1';
comment on column structure.source is 'public: finess, local or demo';
comment on column structure.active is 'public: in the last file that covers it';
comment on column structure.inactive_since is 'public: date of the file it vanished from';
comment on column structure.version is 'public: counts the changes';
comment on column structure.created_at is 'public: first seen';
comment on column structure.changed_at is 'public: last change';
