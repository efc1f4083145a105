-- Medical zoning, version by version: a version is a profession and a first day; older ones stay and answer for their time.
create table zoning (
    profession     text        not null,
    valid_from     date        not null,
    level          text        not null,
    code           text        not null,
    zone           text        not null,
    act            text        not null,
    commune_code   text,
    parent_commune text,
    epci_code      text,
    department_code text,
    region_code    text,
    source         text        not null,
    active         boolean     not null default true,
    inactive_since date,
    version        integer     not null default 1,
    created_at     timestamptz not null default now(),
    changed_at     timestamptz not null default now(),
    constraint zoning_pkey primary key (profession, valid_from, level, code),
    constraint zoning_level_check check (level in ('commune', 'tvs', 'qpv')),
    constraint zoning_zone_check check (zone in ('ZIP', 'ZAC', 'ZAR', 'OUTSIDE', 'UNKNOWN')),
    constraint zoning_inactive_check check (active = (inactive_since is null))
);
create index zoning_place_idx on zoning (level, code, profession, valid_from);

create unlogged table stage_zoning (
    line           bigint  not null,
    rejected       boolean not null,
    profession     text    not null,
    valid_from     date    not null,
    level          text    not null,
    code           text    not null,
    zone           text,
    act            text,
    commune_code   text,
    parent_commune text,
    epci_code      text,
    department_code text,
    region_code    text
);

grant select on zoning to registry_app;
grant select, insert, update on zoning to registry_worker;
grant select, insert, update, delete, truncate on stage_zoning to registry_worker;

comment on table zoning is 'public: medical zoning of communes, TVS and QPV, per profession and version';
comment on column zoning.profession is 'public: system and code, such as G15:10';
comment on column zoning.valid_from is 'public: first day in force';
comment on column zoning.level is 'public: commune, tvs or qpv';
comment on column zoning.code is 'public: code of the territory';
comment on column zoning.zone is 'public: ZIP, ZAC, ZAR, OUTSIDE or UNKNOWN';
comment on column zoning.act is 'public: act that decides it';
comment on column zoning.commune_code is 'public: stamped commune';
comment on column zoning.parent_commune is 'public: commune of the stamped municipal arrondissement';
comment on column zoning.epci_code is 'public: stamped EPCI';
comment on column zoning.department_code is 'public: stamped department';
comment on column zoning.region_code is 'public: stamped region';
comment on column zoning.source is 'public: official (imported)';
comment on column zoning.active is 'public: in the last file of its version';
comment on column zoning.inactive_since is 'public: date of the file it vanished from';
comment on column zoning.version is 'public: counts the changes';
comment on column zoning.created_at is 'public: first seen';
comment on column zoning.changed_at is 'public: last change';
