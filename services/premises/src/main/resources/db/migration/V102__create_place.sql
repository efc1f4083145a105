-- What the registry told of territories, kept so that the service works while the registry is away. Nobody's data in
-- particular: reference data of everybody.
create table place_territory (
    level           text        not null,
    code            text        not null,
    name            text        not null,
    epci_code       text,
    department_code text,
    region_code     text,
    population      bigint,
    active          boolean     not null,
    read_at         timestamptz not null,
    constraint place_territory_pkey primary key (level, code),
    constraint place_territory_level_check check (level in ('commune', 'epci', 'department', 'region', 'iris', 'qpv'))
);

-- The zoning of a commune as it was read for a day: one document, whole.
create table place_zoning (
    commune_code text        not null,
    day          date        not null,
    items        jsonb       not null,
    read_at      timestamptz not null,
    constraint place_zoning_pkey primary key (commune_code, day)
);

grant select, insert, update on place_territory, place_zoning to ${app_role}, ${worker_role};

comment on table place_territory is 'public: territories as the registry last told them';
comment on column place_territory.level is 'public: level';
comment on column place_territory.code is 'public: official code';
comment on column place_territory.name is 'public: official name';
comment on column place_territory.epci_code is 'public: EPCI it belongs to';
comment on column place_territory.department_code is 'public: department it belongs to';
comment on column place_territory.region_code is 'public: region it belongs to';
comment on column place_territory.population is 'public: inhabitants';
comment on column place_territory.active is 'public: still in force';
comment on column place_territory.read_at is 'public: when the registry told';
comment on table place_zoning is 'public: medical zoning of a commune on a day, as the registry last told it';
comment on column place_zoning.commune_code is 'public: commune';
comment on column place_zoning.day is 'public: day asked about';
comment on column place_zoning.items is 'public: zones by profession, with their act';
comment on column place_zoning.read_at is 'public: when the registry told';
