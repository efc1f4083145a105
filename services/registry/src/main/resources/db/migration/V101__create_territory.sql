-- Reference geography: shared by every tenant, written by imports only.
create table territory (
    level              text        not null,
    code               text        not null,
    name               text        not null,
    search_name        text        not null,
    kind               text        not null,
    commune_code       text,
    parent_commune     text,
    epci_code          text,
    department_code    text,
    region_code        text,
    seat_code          text,
    postcodes          varchar[]      not null default '{}',
    population         integer,
    latitude           double precision,
    longitude          double precision,
    location_precision text,
    location_source    text,
    source             text        not null,
    active             boolean     not null default true,
    inactive_since     date,
    version            integer     not null default 1,
    created_at         timestamptz not null default now(),
    changed_at         timestamptz not null default now(),
    constraint territory_pkey primary key (level, code),
    constraint territory_level_check check (level in ('region', 'department', 'epci', 'commune')),
    constraint territory_location_check check ((latitude is null) = (longitude is null)
        and (latitude is null) = (location_precision is null)),
    constraint territory_inactive_check check (active = (inactive_since is null))
);

create index territory_name_idx on territory (level, search_name text_pattern_ops, code);
create index territory_epci_idx on territory (epci_code, level, code);
create index territory_department_idx on territory (department_code, level, code);
create index territory_region_idx on territory (region_code, level, code);
create index territory_parent_idx on territory (parent_commune) where parent_commune is not null;
create index territory_population_idx on territory (level, population desc nulls last, code);
create index territory_postcodes_idx on territory using gin (postcodes);

create unlogged table stage_territory (
    line               bigint  not null,
    rejected           boolean not null,
    level              text    not null,
    code               text    not null,
    name               text,
    search_name        text,
    kind               text,
    commune_code       text,
    parent_commune     text,
    epci_code          text,
    department_code    text,
    region_code        text,
    seat_code          text,
    postcodes          varchar[],
    population         integer,
    latitude           double precision,
    longitude          double precision,
    location_precision text,
    location_source    text
);

grant select on territory to registry_app;
grant select, insert, update on territory to registry_worker;
grant select, insert, update, delete, truncate on stage_territory to registry_worker;

comment on table territory is 'public: regions, departments, EPCI, communes and municipal arrondissements';
comment on column territory.level is 'public: region, department, epci or commune';
comment on column territory.code is 'public: COG code or EPCI SIREN';
comment on column territory.name is 'public: official name';
comment on column territory.search_name is 'public: name folded for search';
comment on column territory.kind is 'public: commune-actuelle, arrondissement-municipal, CC, CA, CU, METRO…';
comment on column territory.commune_code is 'public: own code of a commune, for membership filters';
comment on column territory.parent_commune is 'public: commune of a municipal arrondissement';
comment on column territory.epci_code is 'public: SIREN of the EPCI';
comment on column territory.department_code is 'public: department';
comment on column territory.region_code is 'public: region';
comment on column territory.seat_code is 'public: commune that is the seat';
comment on column territory.postcodes is 'public: postcodes of a commune';
comment on column territory.population is 'public: inhabitants';
comment on column territory.latitude is 'public: WGS84 degrees';
comment on column territory.longitude is 'public: WGS84 degrees';
comment on column territory.location_precision is 'public: COMMUNE or EPCI';
comment on column territory.location_source is 'public: who gave the point';
comment on column territory.source is 'public: reference (shipped) or official (imported)';
comment on column territory.active is 'public: still in force';
comment on column territory.inactive_since is 'public: date of the file it vanished from';
comment on column territory.version is 'public: counts the changes';
comment on column territory.created_at is 'public: first seen';
comment on column territory.changed_at is 'public: last change';
