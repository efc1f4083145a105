-- Diplomas and authorizations to practise, as the national directory tells them; no foreign key, for the file of people
-- and this one are loaded apart.
create table professional_diploma (
    professional_id    text        not null,
    type_code          text        not null,
    diploma_code       text        not null,
    authorization_code text        not null,
    discipline_code    text        not null,
    rpps_id            text,
    source             text        not null,
    active             boolean     not null default true,
    inactive_since     date,
    version            integer     not null default 1,
    created_at         timestamptz not null default now(),
    changed_at         timestamptz not null default now(),
    constraint professional_diploma_pkey
        primary key (professional_id, type_code, diploma_code, authorization_code, discipline_code),
    constraint professional_diploma_source_check check (source in ('rpps', 'demo')),
    constraint professional_diploma_inactive_check check (active = (inactive_since is null))
);

create unlogged table stage_professional_diploma (
    line               bigint  not null,
    rejected           boolean not null,
    professional_id    text,
    type_code          text,
    diploma_code       text,
    authorization_code text,
    discipline_code    text,
    rpps_id            text
);

grant select on professional_diploma to registry_app;
grant select, insert, update on professional_diploma to registry_worker;
grant select, insert, update, delete, truncate on stage_professional_diploma to registry_worker;

comment on table professional_diploma is 'public: diplomas of people, and their authorizations to practise';
comment on column professional_diploma.professional_id is 'public: person';
comment on column professional_diploma.type_code is 'public: type of diploma (TRE_R14), empty for an authorization alone';
comment on column professional_diploma.diploma_code is 'public: diploma, empty where the file names its type only';
comment on column professional_diploma.authorization_code is 'public: type of authorization to practise, empty for none';
comment on column professional_diploma.discipline_code is 'public: discipline of the authorization, empty for none';
comment on column professional_diploma.rpps_id is 'public: RPPS number, null for a legacy ADELI record';
comment on column professional_diploma.source is 'public: rpps or demo';
comment on column professional_diploma.active is 'public: in the last file';
comment on column professional_diploma.inactive_since is 'public: date of the file it vanished from';
comment on column professional_diploma.version is 'public: counts the changes';
comment on column professional_diploma.created_at is 'public: first seen';
comment on column professional_diploma.changed_at is 'public: last change';
