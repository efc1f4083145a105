-- Places of care that the national file does not have, added by an organization for itself: an out-of-hours house, a team
-- of primary care, a mediation. The first column of the public id says so: local:<uuid>.
create table local_structure (
    id                 uuid        not null primary key,
    tenant_id          text        not null,
    structure_id       text        not null generated always as ('local:' || id::text) stored,
    name               text        not null,
    search_name        text        not null collate "C",
    kind               text        not null,
    address_complement text,
    street_number      text,
    street_type        text,
    street_name        text,
    place_or_box       text,
    delivery_line      text,
    phone              text,
    opened_on          date,
    commune_code       text        not null,
    parent_commune     text,
    epci_code          text,
    department_code    text,
    region_code        text,
    latitude           double precision,
    longitude          double precision,
    location_precision text,
    location_source    text,
    iris_code          text,
    qpv_code           text,
    accessibility      text        not null,
    accessibility_note text,
    active             boolean     not null,
    inactive_since     date,
    version            integer     not null,
    created_at         timestamptz not null,
    changed_at         timestamptz not null,
    constraint local_structure_tenant_key unique (tenant_id, id),
    constraint local_structure_name_check check (search_name <> '' and length(name) <= 200),
    constraint local_structure_accessibility_check
        check (accessibility in ('COMPLIANT', 'PLANNED_WORKS', 'DEROGATION', 'NON_COMPLIANT', 'UNKNOWN')),
    constraint local_structure_note_check check (length(accessibility_note) <= 500),
    constraint local_structure_location_check check ((latitude is null) = (longitude is null)
        and (latitude is null) = (location_precision is null)),
    constraint local_structure_inactive_check check (active = (inactive_since is null)),
    constraint local_structure_version_check check (version >= 1)
);

-- Two live places of one name in one commune are one place.
create unique index local_structure_name_key on local_structure (tenant_id, commune_code, search_name) where active;
-- One index an order of the list; what filters narrow is an organization's own, at most some hundreds.
create index local_structure_order_idx on local_structure (tenant_id, structure_id);
create index local_structure_name_idx on local_structure (tenant_id, search_name, structure_id);

select protect_tenant_table('local_structure', 'local-structure');
grant select, insert, update on local_structure to ${app_role};
-- Stamps follow the geography.
grant select, update (parent_commune, epci_code, department_code, region_code, iris_code, qpv_code) on local_structure
    to ${worker_role};

comment on table local_structure is 'public: places of care added by an organization';
comment on column local_structure.id is 'public: identifier';
comment on column local_structure.tenant_id is 'public: organization that added it';
comment on column local_structure.structure_id is 'public: the id in answers, local:<uuid>';
comment on column local_structure.name is 'public: name of the place';
comment on column local_structure.search_name is 'public: name folded for search, order and uniqueness';
comment on column local_structure.kind is 'public: code of structure-kind';
comment on column local_structure.address_complement is 'professional: address';
comment on column local_structure.street_number is 'professional: address';
comment on column local_structure.street_type is 'professional: address';
comment on column local_structure.street_name is 'professional: address';
comment on column local_structure.place_or_box is 'professional: address';
comment on column local_structure.delivery_line is 'public: postcode and town';
comment on column local_structure.phone is 'professional: switchboard';
comment on column local_structure.opened_on is 'public: opening date';
comment on column local_structure.commune_code is 'public: commune';
comment on column local_structure.parent_commune is 'public: commune of the stamped municipal arrondissement';
comment on column local_structure.epci_code is 'public: stamped EPCI';
comment on column local_structure.department_code is 'public: stamped department';
comment on column local_structure.region_code is 'public: stamped region';
comment on column local_structure.latitude is 'public: WGS84 degrees';
comment on column local_structure.longitude is 'public: WGS84 degrees';
comment on column local_structure.location_precision is 'public: how precise the point is';
comment on column local_structure.location_source is 'public: who gave the point';
comment on column local_structure.iris_code is 'public: IRIS of the point';
comment on column local_structure.qpv_code is 'public: priority neighbourhood of the point';
comment on column local_structure.accessibility is 'public: code of accessibility-status';
comment on column local_structure.accessibility_note is 'public: what a visitor should know, free text';
comment on column local_structure.active is 'public: open, not archived';
comment on column local_structure.inactive_since is 'public: day it was archived';
comment on column local_structure.version is 'public: counts the changes';
comment on column local_structure.created_at is 'public: when it was added';
comment on column local_structure.changed_at is 'public: last change';

-- The structures a caller may see, in one relation: those of the national file, its organization's own, those that others
-- share with it. Each arm reads one table, so that a list in the order of an index is a merge of index walks and ends at its
-- limit. class_code is what a kind is asked by: a FINESS category, or the kind of a local structure.
create view visible_structure with (security_invoker) as
select s.id, s.finess_site_id, s.finess_legal_id, s.name, s.long_name, s.name_complement, s.search_name,
       s.category_code, s.category_group_code, s.siret, s.activity_code, s.tariff_code, s.public_service_code,
       s.address_complement, s.street_number, s.street_type, s.street_name, s.street_complement, s.place_or_box,
       s.delivery_line, s.phone, s.fax, s.opened_on, s.authorized_on, s.updated_on, s.commune_code, s.parent_commune,
       s.epci_code, s.department_code, s.region_code, s.latitude, s.longitude, s.location_precision,
       s.location_source, s.location_score, s.iris_code, s.qpv_code, s.source, s.active, s.inactive_since, s.version,
       s.created_at, s.changed_at, null::text as owner, s.category_code as class_code, null::text as local_kind,
       null::text as accessibility, null::text as accessibility_note
  from structure s
union all
select l.structure_id, null::text, null::text, l.name, null::text, null::text, l.search_name, null::text, null::text,
       null::text, null::text, null::text, null::text, l.address_complement, l.street_number, l.street_type,
       l.street_name, null::text, l.place_or_box, l.delivery_line, l.phone, null::text, l.opened_on, null::date,
       null::date, l.commune_code, l.parent_commune, l.epci_code, l.department_code, l.region_code, l.latitude,
       l.longitude, l.location_precision, l.location_source, null::real, l.iris_code, l.qpv_code, 'local'::text,
       l.active, l.inactive_since, l.version, l.created_at, l.changed_at, l.tenant_id, l.kind, l.kind,
       l.accessibility, l.accessibility_note
  from local_structure l
 where l.tenant_id = acting_organization()
union all
select l.structure_id, null::text, null::text, l.name, null::text, null::text, l.search_name, null::text, null::text,
       null::text, null::text, null::text, null::text, l.address_complement, l.street_number, l.street_type,
       l.street_name, null::text, l.place_or_box, l.delivery_line, l.phone, null::text, l.opened_on, null::date,
       null::date, l.commune_code, l.parent_commune, l.epci_code, l.department_code, l.region_code, l.latitude,
       l.longitude, l.location_precision, l.location_source, null::real, l.iris_code, l.qpv_code, 'local'::text,
       l.active, l.inactive_since, l.version, l.created_at, l.changed_at, l.tenant_id, l.kind, l.kind,
       l.accessibility, l.accessibility_note
  from local_structure l
 where l.tenant_id is distinct from acting_organization()
   and l.id = any (array(select g.object_id from share g
                          where g.object_type = 'local-structure' and g.grantee = any (acting_grantees())
                            and g.revoked_at is null and g.valid_from <= now()
                            and (g.valid_to is null or now() < g.valid_to)));

grant select on visible_structure to ${app_role};
