-- People of the national directory (RPPS): one row a person, one a person and place and way of practice, one a skill.
-- Everything is ended, nothing deleted. Foreign keys are left out on purpose: checked row by row they cost more than all
-- the rest of a national import, which writes the three tables in one transaction. Ids of people and codes of skills are
-- ordered by bytes: they are sorted by the million, and no language has a say in them. `row_key` and `row_digest` tell an
-- import which rows its file says again, so that it need not stage them.
create table professional (
    id                     text collate "C" not null primary key,
    rpps_id                text collate "C",
    family_name            text not null,
    given_name             text not null,
    civility_code          text,
    exercise_civility_code text,
    profession_system      text not null,
    profession_code        text not null,
    category_code          text,
    search_name            text collate "C" not null,
    search_words           text not null,
    general_practitioner boolean,
    row_key             uuid,
    row_digest          bigint,
    source              text        not null,
    active              boolean     not null default true,
    inactive_since      date,
    version             integer     not null default 1,
    created_at          timestamptz not null default now(),
    changed_at          timestamptz not null default now(),
    constraint professional_source_check check (source in ('rpps', 'demo')),
    constraint professional_rpps_check check (rpps_id is null or (rpps_id ~ '^[0-9]{11}$' and id = rpps_id)),
    constraint professional_inactive_check check (active = (inactive_since is null))
);

create table professional_activity (
    id                      uuid not null primary key,
    professional_id         text collate "C" not null,
    profession_system       text not null,
    profession_code         text not null,
    category_code           text,
    practice_mode_code      text,
    kind_code               text,
    role_code               text,
    pharmacist_section_code text,
    sector_code             text,
    structure_technical_id  text,
    finess_site_id          text,
    finess_legal_id         text,
    siret                   text,
    structure_name          text,
    trade_sign              text,
    recipient               text,
    place                   text,
    street_number           text,
    street_repeat           text,
    street_type             text,
    street_name             text,
    delivery_mention        text,
    delivery_line           text,
    postcode                text,
    commune_code            text,
    country_code            text,
    phone                   text,
    phone_2                 text,
    fax                     text,
    email                   text,
    parent_commune          text,
    epci_code               text,
    department_code         text,
    region_code             text,
    latitude                double precision,
    longitude               double precision,
    location_precision      text,
    location_source         text,
    location_score          real,
    row_digest          bigint,
    source              text        not null,
    active              boolean     not null default true,
    inactive_since      date,
    version             integer     not null default 1,
    created_at          timestamptz not null default now(),
    changed_at          timestamptz not null default now(),
    constraint professional_activity_source_check check (source in ('rpps', 'demo')),
    constraint professional_activity_mode_check check (practice_mode_code in ('L', 'S', 'B', 'I')),
    constraint professional_activity_location_check check ((latitude is null) = (longitude is null)
        and (latitude is null) = (location_precision is null)),
    constraint professional_activity_inactive_check check (active = (inactive_since is null))
);

create table professional_skill (
    professional_id text collate "C" not null,
    origin          text collate "C" not null,
    type_code       text collate "C" not null,
    skill_code      text collate "C" not null,
    profession_system text not null,
    profession_code text not null,
    row_key         uuid,
    row_digest      bigint,
    source              text        not null,
    active              boolean     not null default true,
    inactive_since      date,
    version             integer     not null default 1,
    created_at          timestamptz not null default now(),
    changed_at          timestamptz not null default now(),
    constraint professional_skill_pkey primary key (professional_id, origin, type_code, skill_code),
    constraint professional_skill_origin_check check (origin in ('rpps-activities', 'rpps-skills')),
    constraint professional_skill_source_check check (source in ('rpps', 'demo')),
    constraint professional_skill_inactive_check check (active = (inactive_since is null))
);

-- Named for what they serve; a territory's range is read in the order of the list, which is that of people.
create index professional_name_order_idx on professional (search_name, id);
create index professional_words_idx on professional using gin (to_tsvector('simple', search_words));
create index professional_activity_person_idx on professional_activity (professional_id);
create index professional_activity_commune_idx on professional_activity (commune_code, professional_id)
    where commune_code is not null;
create index professional_activity_parent_idx on professional_activity (parent_commune, professional_id)
    where parent_commune is not null;
create index professional_activity_epci_idx on professional_activity (epci_code, professional_id)
    where epci_code is not null;
create index professional_activity_department_idx on professional_activity (department_code, professional_id)
    where department_code is not null;
create index professional_activity_site_idx on professional_activity (finess_site_id, professional_id)
    where finess_site_id is not null;
create index professional_activity_place_idx on professional_activity (latitude, longitude) where latitude is not null;
create index professional_skill_code_idx on professional_skill (skill_code, professional_id);

create unlogged table stage_professional (
    line bigint not null,
    rejected boolean not null,
    id                     text collate "C",
    rpps_id                text collate "C",
    family_name            text,
    given_name             text,
    civility_code          text,
    exercise_civility_code text,
    profession_system      text,
    profession_code        text,
    category_code          text,
    search_name            text collate "C",
    search_words           text,
    row_key                uuid,
    row_digest             bigint
);

-- People of whom the file has several professions; `kept` when the live row is one of those it has.
create unlogged table stage_contested (
    line bigint not null,
    rejected boolean not null,
    id   text collate "C" not null,
    kept boolean not null
);

-- Located and stamped as they are read; the columns after the digest are for the rows that are new.
create unlogged table stage_professional_activity (
    line bigint not null,
    rejected boolean not null,
    id                      uuid,
    professional_id         text collate "C",
    profession_system       text,
    profession_code         text,
    category_code           text,
    practice_mode_code      text,
    kind_code               text,
    role_code               text,
    pharmacist_section_code text,
    sector_code             text,
    structure_technical_id  text,
    finess_site_id          text,
    finess_legal_id         text,
    siret                   text,
    structure_name          text,
    trade_sign              text,
    recipient               text,
    place                   text,
    street_number           text,
    street_repeat           text,
    street_type             text,
    street_name             text,
    delivery_mention        text,
    delivery_line           text,
    postcode                text,
    commune_code            text,
    country_code            text,
    phone                   text,
    phone_2                 text,
    fax                     text,
    email                   text,
    parent_commune          text,
    epci_code               text,
    department_code         text,
    region_code             text,
    latitude                double precision,
    longitude               double precision,
    location_precision      text,
    location_source         text,
    location_score          real,
    row_digest              bigint,
    iris_code               text,
    qpv_code                text,
    locate_due              boolean not null default true
);

create unlogged table stage_professional_skill (
    line bigint not null,
    rejected boolean not null,
    professional_id text collate "C",
    origin          text collate "C",
    type_code       text collate "C",
    skill_code      text collate "C",
    profession_system text,
    profession_code text,
    row_key         uuid,
    row_digest      bigint
);

create unlogged table stage_gone_activity (line bigint not null, rejected boolean not null, id uuid not null);
create unlogged table stage_gone_skill (line bigint not null, rejected boolean not null, id uuid not null);

create unlogged table stage_rpps_code (
    line bigint not null,
    rejected boolean not null,
    system text not null,
    code text not null,
    label text
);

grant select on professional, professional_activity, professional_skill to registry_app;
grant select, insert, update on professional, professional_activity, professional_skill to registry_worker;
grant select, insert, update, delete, truncate
    on stage_professional, stage_contested, stage_professional_activity, stage_professional_skill, stage_gone_activity,
       stage_gone_skill, stage_rpps_code to registry_worker;

comment on table professional is 'public: people of the national directory, one row a person';
comment on column professional.id is 'public: RPPS number of 11 digits, or adeli:<number>';
comment on column professional.rpps_id is 'public: RPPS number, null for a legacy ADELI record';
comment on column professional.family_name is 'professional: family name in practice';
comment on column professional.given_name is 'professional: given name in practice';
comment on column professional.civility_code is 'professional: title of courtesy';
comment on column professional.exercise_civility_code is 'professional: professional title of courtesy';
comment on column professional.profession_system is 'public: G15 (health professions) or R95 (title users)';
comment on column professional.profession_code is 'public: main profession, in its system';
comment on column professional.category_code is 'public: civilian, student or public servant';
comment on column professional.search_name is 'professional: family and given name folded for order';
comment on column professional.search_words is 'professional: words by which the name is found';
comment on column professional.general_practitioner is 'public: REG-07: true, false, null when nothing tells';
comment on column professional.row_key is 'public: person and profession, as numbers; finds the row in a file';
comment on column professional.row_digest is 'public: digest of what the file says; null when it is not known';
comment on column professional.source is 'public: rpps or demo';
comment on column professional.active is 'public: in the last file that covers it';
comment on column professional.inactive_since is 'public: date of the file it vanished from';
comment on column professional.version is 'public: counts the changes';
comment on column professional.created_at is 'public: first seen';
comment on column professional.changed_at is 'public: last change';
comment on table professional_activity is 'public: what people do where, one row a person, place and way of practice';
comment on column professional_activity.id is 'public: computed of person, profession, way of practice and place: the same in every file';
comment on column professional_activity.professional_id is 'public: person; no foreign key, for one import writes both';
comment on column professional_activity.profession_system is 'public: system of the profession';
comment on column professional_activity.profession_code is 'public: profession practised here';
comment on column professional_activity.category_code is 'public: civilian, student or public servant';
comment on column professional_activity.practice_mode_code is 'public: way of practice: L, S, B, I';
comment on column professional_activity.kind_code is 'public: kind of activity: GENR01 and following';
comment on column professional_activity.role_code is 'public: role in the structure';
comment on column professional_activity.pharmacist_section_code is 'public: section of the register of pharmacists';
comment on column professional_activity.sector_code is 'public: sector of activity';
comment on column professional_activity.structure_technical_id is 'public: technical identifier of the structure in the RPPS';
comment on column professional_activity.finess_site_id is 'public: FINESS site; natural key, the structure may be unknown';
comment on column professional_activity.finess_legal_id is 'public: FINESS legal entity';
comment on column professional_activity.siret is 'public: SIRET of the site';
comment on column professional_activity.structure_name is 'professional: trade name of the site; often that of the person';
comment on column professional_activity.trade_sign is 'professional: sign of the site';
comment on column professional_activity.recipient is 'professional: address: addressee';
comment on column professional_activity.place is 'professional: address: building, hamlet';
comment on column professional_activity.street_number is 'professional: address';
comment on column professional_activity.street_repeat is 'professional: address: B, T…';
comment on column professional_activity.street_type is 'professional: address';
comment on column professional_activity.street_name is 'professional: address';
comment on column professional_activity.delivery_mention is 'professional: address: special delivery';
comment on column professional_activity.delivery_line is 'professional: address: postcode and delivery office';
comment on column professional_activity.postcode is 'public: postcode, a CEDEX one included';
comment on column professional_activity.commune_code is 'public: stamped commune; an arrondissement where the postcode tells it';
comment on column professional_activity.country_code is 'public: INSEE country code, null for France';
comment on column professional_activity.phone is 'professional: telephone; never in an answer';
comment on column professional_activity.phone_2 is 'professional: second telephone; never in an answer';
comment on column professional_activity.fax is 'professional: fax; never in an answer';
comment on column professional_activity.email is 'professional: e-mail; never in an answer';
comment on column professional_activity.parent_commune is 'public: commune of the stamped municipal arrondissement';
comment on column professional_activity.epci_code is 'public: stamped EPCI';
comment on column professional_activity.department_code is 'public: stamped department';
comment on column professional_activity.region_code is 'public: stamped region';
comment on column professional_activity.latitude is 'public: WGS84 degrees';
comment on column professional_activity.longitude is 'public: WGS84 degrees';
comment on column professional_activity.location_precision is 'public: how precise the point is';
comment on column professional_activity.location_source is 'public: who gave the point';
comment on column professional_activity.location_score is 'public: confidence of its author, 0 to 1';
comment on column professional_activity.row_digest is 'public: digest of what the file says; null when it is not known';
comment on column professional_activity.source is 'public: rpps or demo';
comment on column professional_activity.active is 'public: in the last file that covers it';
comment on column professional_activity.inactive_since is 'public: date of the file it vanished from';
comment on column professional_activity.version is 'public: counts the changes';
comment on column professional_activity.created_at is 'public: first seen';
comment on column professional_activity.changed_at is 'public: last change';
comment on table professional_skill is 'public: specialties and other skills of people, by the file that says so';
comment on column professional_skill.professional_id is 'public: person';
comment on column professional_skill.origin is 'public: kind of file that says so: rpps-activities or rpps-skills';
comment on column professional_skill.type_code is 'public: type of skill';
comment on column professional_skill.skill_code is 'public: skill';
comment on column professional_skill.profession_system is 'public: system of the profession it belongs to';
comment on column professional_skill.profession_code is 'public: profession it belongs to';
comment on column professional_skill.row_key is 'public: person and skill, as numbers; finds the row in a file';
comment on column professional_skill.row_digest is 'public: digest of what the file says; null when it is not known';
comment on column professional_skill.source is 'public: rpps or demo';
comment on column professional_skill.active is 'public: in the last file that covers it';
comment on column professional_skill.inactive_since is 'public: date of the file it vanished from';
comment on column professional_skill.version is 'public: counts the changes';
comment on column professional_skill.created_at is 'public: first seen';
comment on column professional_skill.changed_at is 'public: last change';
