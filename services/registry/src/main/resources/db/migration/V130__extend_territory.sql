-- Levels below and across communes: IRIS, priority neighbourhoods (QPV), health-life territories (TVS). And communes that
-- are no more: rows of source 'history', never in force, whose parent is the commune that took them over.
alter table territory drop constraint territory_level_check;
alter table territory add constraint territory_level_check
    check (level in ('region', 'department', 'epci', 'commune', 'tvs', 'iris', 'qpv'));
alter table territory drop constraint territory_inactive_check;
alter table territory add constraint territory_inactive_check
    check ((active and inactive_since is null) or (not active and (inactive_since is not null or source = 'history')));
alter table territory
    add column tvs_code      text,
    add column commune_codes varchar[] not null default '{}',
    add column generation    integer,
    add column vintage       date;

create index territory_tvs_idx on territory (tvs_code, level, code) where tvs_code is not null;
create index territory_commune_idx on territory (commune_code, level, code);
create index territory_communes_idx on territory using gin (commune_codes);

comment on column territory.level is 'public: region, department, epci, commune, tvs, iris or qpv';
comment on column territory.code is 'public: COG code, EPCI SIREN, TVS, IRIS or QPV code';
comment on column territory.commune_code is 'public: own code of a commune, commune of an IRIS, first commune of a QPV';
comment on column territory.parent_commune is 'public: commune of a municipal arrondissement, or that took an old one over';
comment on column territory.source is 'public: reference (shipped), official (imported) or history (a commune that is no more)';
comment on column territory.inactive_since is 'public: date of the file it vanished from; null when history does not tell';
comment on column territory.tvs_code is 'public: health-life territory of a commune';
comment on column territory.commune_codes is 'public: communes that a TVS or QPV covers';
comment on column territory.generation is 'public: generation of a QPV, 2015 or 2024';
comment on column territory.vintage is 'public: date of the file that an IRIS, QPV or TVS came with';

-- Outlines apart from territories: a list must not read them. Coded in whole millionths of a degree (about 11 cm).
create table territory_shape (
    level           text             not null,
    code            text             not null,
    commune_code    text,
    parent_commune  text,
    epci_code       text,
    department_code text,
    region_code     text,
    generation      integer,
    outline         bytea            not null,
    west            integer          not null,
    south           integer          not null,
    east            integer          not null,
    north           integer          not null,
    points          integer          not null,
    vintage         date,
    source          text             not null,
    active          boolean          not null default true,
    inactive_since  date,
    version         integer          not null default 1,
    created_at      timestamptz      not null default now(),
    changed_at      timestamptz      not null default now(),
    constraint territory_shape_pkey primary key (level, code),
    constraint territory_shape_level_check check (level in ('commune', 'iris', 'qpv')),
    constraint territory_shape_box_check check (west <= east and south <= north and points >= 3),
    constraint territory_shape_inactive_check check (active = (inactive_since is null))
);
-- Read one after the other, and hardly any is made smaller by compression: kept as they are.
alter table territory_shape alter column outline set storage external;
create index territory_shape_department_idx on territory_shape (department_code, level) where active;

-- Counts the loads of each level: indexes in memory compare it with the one they were made of.
create table geography_version (
    level   text   not null primary key,
    version bigint not null
);
insert into geography_version values ('commune', 1), ('iris', 1), ('qpv', 1);

create unlogged table stage_place (
    line            bigint  not null,
    rejected        boolean not null,
    level           text    not null,
    code            text    not null,
    name            text,
    search_name     text collate "C",
    kind            text,
    commune_code    text,
    commune_codes   varchar[],
    population      integer,
    generation      integer,
    outline         bytea,
    west            integer,
    south           integer,
    east            integer,
    north           integer,
    points          integer,
    parent_commune  text,
    epci_code       text,
    department_code text,
    region_code     text
);

grant select on territory_shape, geography_version to registry_app;
grant select, insert, update on territory_shape to registry_worker;
grant select, update on geography_version to registry_worker;
grant select, insert, update, delete, truncate on stage_place to registry_worker;

comment on table territory_shape is 'public: outlines of communes, IRIS and QPV';
comment on column territory_shape.level is 'public: commune, iris or qpv';
comment on column territory_shape.code is 'public: code of the territory';
comment on column territory_shape.commune_code is 'public: stamped commune';
comment on column territory_shape.parent_commune is 'public: commune of the stamped municipal arrondissement';
comment on column territory_shape.epci_code is 'public: stamped EPCI';
comment on column territory_shape.department_code is 'public: stamped department';
comment on column territory_shape.region_code is 'public: stamped region';
comment on column territory_shape.generation is 'public: generation of a QPV';
comment on column territory_shape.outline is 'public: rings in millionths of a degree, differences as variable-length numbers';
comment on column territory_shape.west is 'public: box, millionths of a degree';
comment on column territory_shape.south is 'public: box, millionths of a degree';
comment on column territory_shape.east is 'public: box, millionths of a degree';
comment on column territory_shape.north is 'public: box, millionths of a degree';
comment on column territory_shape.points is 'public: number of points';
comment on column territory_shape.vintage is 'public: date of the file';
comment on column territory_shape.source is 'public: official (imported) or demo';
comment on column territory_shape.active is 'public: in the last file that covers it';
comment on column territory_shape.inactive_since is 'public: date of the file it vanished from';
comment on column territory_shape.version is 'public: counts the changes';
comment on column territory_shape.created_at is 'public: first seen';
comment on column territory_shape.changed_at is 'public: last change';
comment on table geography_version is 'public: which outlines are loaded';
comment on column geography_version.level is 'public: commune, iris or qpv';
comment on column geography_version.version is 'public: counts the loads of that level';
