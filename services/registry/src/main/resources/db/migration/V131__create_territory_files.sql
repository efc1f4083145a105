-- What the smaller files of the geography bring: communes that are no more, health-life territories, people by age.
create table commune_history (
    code           text        not null primary key,
    name           text        not null,
    search_name    text        not null collate "C",
    kind           text        not null,
    present_code   text        not null,
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
    constraint commune_history_inactive_check check (active = (inactive_since is null))
);

create unlogged table stage_commune_history (
    line            bigint  not null,
    rejected        boolean not null,
    code            text    not null,
    name            text,
    search_name     text collate "C",
    kind            text,
    present_code    text,
    commune_code    text,
    parent_commune  text,
    epci_code       text,
    department_code text,
    region_code     text
);

create unlogged table stage_tvs (
    line         bigint  not null,
    rejected     boolean not null,
    commune_code text    not null,
    tvs_code     text,
    name         text,
    search_name  text collate "C"
);

-- The file has a line a commune, the registry a row a territory. A commune that is no more counts as its successor.
create view staged_tvs with (security_invoker = true) as
select min(s.line) as line,
       false as rejected,
       'tvs'::text as level,
       s.tvs_code as code,
       min(s.name) as name,
       min(s.search_name) as search_name,
       'TVS'::text as kind,
       array_agg(distinct coalesce(p.code, t.code, s.commune_code) order by coalesce(p.code, t.code, s.commune_code))::varchar[]
           as commune_codes,
       sum(case when t.active then t.population end)::integer as population,
       case when count(distinct t.epci_code) = 1 and count(t.epci_code) = count(*) then max(t.epci_code) end as epci_code,
       case when count(distinct t.department_code) = 1 then max(t.department_code) end as department_code,
       case when count(distinct t.region_code) = 1 then max(t.region_code) end as region_code
  from stage_tvs s
  left join territory t on t.level = 'commune' and t.code = s.commune_code
  left join territory p on p.level = 'commune' and not t.active and p.code = t.parent_commune
 where not s.rejected
 group by s.tvs_code;

create table territory_population (
    level           text        not null,
    code            text        not null,
    year            integer     not null,
    total           double precision not null,
    bands           varchar[]   not null,
    people          double precision[] not null,
    commune_code    text,
    parent_commune  text,
    epci_code       text,
    department_code text,
    region_code     text,
    source          text        not null,
    active          boolean     not null default true,
    inactive_since  date,
    version         integer     not null default 1,
    created_at      timestamptz not null default now(),
    changed_at      timestamptz not null default now(),
    constraint territory_population_pkey primary key (level, code, year),
    constraint territory_population_bands_check check (cardinality(bands) = cardinality(people)),
    constraint territory_population_inactive_check check (active = (inactive_since is null))
);
create index territory_population_commune_idx on territory_population (commune_code, year);

create unlogged table stage_territory_population (
    line            bigint  not null,
    rejected        boolean not null,
    level           text    not null,
    code            text    not null,
    year            integer not null,
    total           double precision,
    bands           varchar[],
    people          double precision[],
    commune_code    text,
    parent_commune  text,
    epci_code       text,
    department_code text,
    region_code     text
);

grant select on commune_history, territory_population to registry_app;
grant select, insert, update on commune_history, territory_population to registry_worker;
grant select on staged_tvs to registry_worker;
grant select, insert, update, delete, truncate
    on stage_commune_history, stage_tvs, stage_territory_population to registry_worker;

comment on table commune_history is 'public: delegated, associated and former communes and the commune they are part of now';
comment on column commune_history.code is 'public: COG code that is no longer that of a commune';
comment on column commune_history.name is 'public: name';
comment on column commune_history.search_name is 'public: name folded for search';
comment on column commune_history.kind is 'public: commune-deleguee, commune-associee or ancienne-commune';
comment on column commune_history.present_code is 'public: commune it is part of now';
comment on column commune_history.commune_code is 'public: stamped commune';
comment on column commune_history.parent_commune is 'public: unused, for scopes';
comment on column commune_history.epci_code is 'public: stamped EPCI';
comment on column commune_history.department_code is 'public: stamped department';
comment on column commune_history.region_code is 'public: stamped region';
comment on column commune_history.source is 'public: official (imported)';
comment on column commune_history.active is 'public: in the last file that covers it';
comment on column commune_history.inactive_since is 'public: date of the file it vanished from';
comment on column commune_history.version is 'public: counts the changes';
comment on column commune_history.created_at is 'public: first seen';
comment on column commune_history.changed_at is 'public: last change';
comment on table territory_population is 'public: people of a territory by age, one row a census year';
comment on column territory_population.level is 'public: iris';
comment on column territory_population.code is 'public: code of the territory';
comment on column territory_population.year is 'public: census year';
comment on column territory_population.total is 'public: people; INSEE weighs its sample, so not a whole number';
comment on column territory_population.bands is 'public: ages, such as 0-2 or 75+; bands of several cuts overlap';
comment on column territory_population.people is 'public: people of each band';
comment on column territory_population.commune_code is 'public: stamped commune';
comment on column territory_population.parent_commune is 'public: commune of the stamped municipal arrondissement';
comment on column territory_population.epci_code is 'public: stamped EPCI';
comment on column territory_population.department_code is 'public: stamped department';
comment on column territory_population.region_code is 'public: stamped region';
comment on column territory_population.source is 'public: official (imported)';
comment on column territory_population.active is 'public: in the last file that covers it';
comment on column territory_population.inactive_since is 'public: date of the file it vanished from';
comment on column territory_population.version is 'public: counts the changes';
comment on column territory_population.created_at is 'public: first seen';
comment on column territory_population.changed_at is 'public: last change';
