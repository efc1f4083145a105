-- The national address base (BAN): one row a street, its house numbers packed beside it, 12 bytes each. A row a number
-- would be 26 million rows and two gigabytes with their index, and the matcher wants a commune's streets whole anyway.
create table ban_street (
    id              text collate "C" not null primary key,
    commune_code    text        not null,
    former_commune  text,
    parent_commune  text,
    epci_code       text,
    department_code text        not null,
    region_code     text,
    name            text        not null,
    postcode        text,
    latitude_e6     integer     not null,
    longitude_e6    integer     not null,
    number_count    integer     not null,
    numbers         bytea       not null,
    source          text        not null,
    active          boolean     not null default true,
    inactive_since  date,
    version         integer     not null default 1,
    created_at      timestamptz not null default now(),
    changed_at      timestamptz not null default now(),
    constraint ban_street_source_check check (source in ('ban', 'demo')),
    constraint ban_street_numbers_check check (octet_length(numbers) % 12 = 0),
    constraint ban_street_inactive_check check (active = (inactive_since is null))
);

-- The look-ups of the matcher: a commune's streets by its code, as an arrondissement's parent, by its code of before.
create index ban_street_commune_idx on ban_street (commune_code);
create index ban_street_parent_idx on ban_street (parent_commune) where parent_commune is not null;
create index ban_street_former_idx on ban_street (former_commune) where former_commune is not null;

create unlogged table stage_ban_street (
    line            bigint  not null,
    rejected        boolean not null,
    id              text collate "C",
    commune_code    text,
    former_commune  text,
    parent_commune  text,
    department_code text,
    name            text,
    postcode        text,
    latitude_e6     integer,
    longitude_e6    integer,
    number_count    integer,
    numbers         bytea
);

-- Numbers of streets that come again after another commune: joined to the street's row before the checks.
create unlogged table stage_ban_more (
    line            bigint  not null,
    rejected        boolean not null,
    id              text collate "C",
    part            integer,
    commune_code    text,
    former_commune  text,
    parent_commune  text,
    department_code text,
    name            text,
    postcode        text,
    latitude_e6     integer,
    longitude_e6    integer,
    number_count    integer,
    numbers         bytea
);

grant select on ban_street to registry_app;
grant select, insert, update on ban_street to registry_worker;
grant select, insert, update, delete, truncate on stage_ban_street, stage_ban_more to registry_worker;

comment on table ban_street is 'public: streets of the national address base (BAN), each with its house numbers';
comment on column ban_street.id is 'public: commune and street of the interoperability key, such as 31555_4285';
comment on column ban_street.commune_code is 'public: commune, or municipal arrondissement';
comment on column ban_street.former_commune is 'public: commune of before a merger, that some directories still name';
comment on column ban_street.parent_commune is 'public: commune of the municipal arrondissement';
comment on column ban_street.epci_code is 'public: never filled; the scope of an import may name columns, not this kind';
comment on column ban_street.department_code is 'public: department';
comment on column ban_street.region_code is 'public: never filled, as the EPCI';
comment on column ban_street.name is 'public: name as the base writes it';
comment on column ban_street.postcode is 'public: postcode of its first number';
comment on column ban_street.latitude_e6 is 'public: WGS84 millionths of a degree of the number in its middle';
comment on column ban_street.longitude_e6 is 'public: WGS84 millionths of a degree of the number in its middle';
comment on column ban_street.number_count is 'public: how many house numbers it has';
comment on column ban_street.numbers is 'public: house numbers of 12 bytes: number, repetition, latitude, longitude in millionths';
comment on column ban_street.source is 'public: ban or demo';
comment on column ban_street.active is 'public: in the last file that covers it';
comment on column ban_street.inactive_since is 'public: date of the file it vanished from';
comment on column ban_street.version is 'public: counts the changes';
comment on column ban_street.created_at is 'public: first seen';
comment on column ban_street.changed_at is 'public: last change';
