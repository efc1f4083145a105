-- Two records of one person or one place, declared the same. Nothing is moved: a merge is a sign that readers follow, so
-- that undoing it gives back exactly what was. Those of the operator hold for everybody, those of an organization for its
-- own local structures and its own eyes.
create table reference_merge (
    id            uuid        not null primary key,
    object_type   text        not null,
    kept_id       text        not null,
    merged_id     text        not null,
    forced        boolean     not null,
    reason        text        not null,
    merged_by     text        not null,
    merged_at     timestamptz not null,
    undone_by     text,
    undone_at     timestamptz,
    undone_reason text,
    version       integer     not null,
    constraint reference_merge_type_check check (object_type in ('STRUCTURE', 'PROFESSIONAL')),
    constraint reference_merge_ids_check check (kept_id <> merged_id),
    constraint reference_merge_undone_check check ((undone_at is null) = (undone_by is null))
);
create unique index reference_merge_merged_key on reference_merge (object_type, merged_id) where undone_at is null;
create index reference_merge_kept_idx on reference_merge (object_type, kept_id) where undone_at is null;
create index reference_merge_order_idx on reference_merge (merged_at desc, id desc);

create table local_merge (
    id            uuid        not null primary key,
    tenant_id     text        not null,
    object_type   text        not null,
    kept_id       text        not null,
    merged_id     text        not null,
    forced        boolean     not null,
    reason        text        not null,
    merged_by     text        not null,
    merged_at     timestamptz not null,
    undone_by     text,
    undone_at     timestamptz,
    undone_reason text,
    version       integer     not null,
    constraint local_merge_tenant_key unique (tenant_id, id),
    constraint local_merge_type_check check (object_type = 'STRUCTURE'),
    constraint local_merge_ids_check check (kept_id <> merged_id and merged_id like 'local:%'),
    constraint local_merge_undone_check check ((undone_at is null) = (undone_by is null))
);
create unique index local_merge_merged_key on local_merge (tenant_id, object_type, merged_id) where undone_at is null;
create index local_merge_kept_idx on local_merge (tenant_id, object_type, kept_id) where undone_at is null;
create index local_merge_order_idx on local_merge (tenant_id, merged_at desc, id desc);

select protect_tenant_table('local_merge', 'merge');
grant select, insert, update on local_merge to ${app_role};

-- Everybody reads what is merged in the reference; only a caller who acts for no organization writes it, and which of those
-- may is the service's to say.
alter table reference_merge enable row level security, force row level security;
create policy reference_reads on reference_merge for select to ${app_role} using (true);
create policy reference_additions on reference_merge for insert to ${app_role}
    with check (acting_organization() is null and acting_actor() is not null);
create policy reference_changes on reference_merge for update to ${app_role}
    using (acting_organization() is null and acting_actor() is not null);
create policy reference_work on reference_merge to ${worker_role}, current_user using (true) with check (true);
grant select, insert, update on reference_merge to ${app_role};
grant select on reference_merge to ${worker_role};

comment on table reference_merge is 'professional: records of the reference declared the same';
comment on column reference_merge.id is 'public: identifier';
comment on column reference_merge.object_type is 'public: STRUCTURE or PROFESSIONAL';
comment on column reference_merge.kept_id is 'professional: record that answers for both';
comment on column reference_merge.merged_id is 'professional: record that is no longer listed';
comment on column reference_merge.forced is 'public: declared the same although two active RPPS numbers say otherwise';
comment on column reference_merge.reason is 'professional: why, free text';
comment on column reference_merge.merged_by is 'professional: subject of the token';
comment on column reference_merge.merged_at is 'public: when';
comment on column reference_merge.undone_by is 'professional: subject of the token';
comment on column reference_merge.undone_at is 'public: when it was undone';
comment on column reference_merge.undone_reason is 'professional: why it was undone';
comment on column reference_merge.version is 'public: counts the changes';
comment on table local_merge is 'professional: records of an organization declared the same';
comment on column local_merge.tenant_id is 'public: organization that declared it';
comment on column local_merge.id is 'public: identifier';
comment on column local_merge.object_type is 'public: STRUCTURE or PROFESSIONAL';
comment on column local_merge.kept_id is 'professional: record that answers for both';
comment on column local_merge.merged_id is 'professional: record that is no longer listed';
comment on column local_merge.forced is 'public: declared the same although two active RPPS numbers say otherwise';
comment on column local_merge.reason is 'professional: why, free text';
comment on column local_merge.merged_by is 'professional: subject of the token';
comment on column local_merge.merged_at is 'public: when';
comment on column local_merge.undone_by is 'professional: subject of the token';
comment on column local_merge.undone_at is 'public: when it was undone';
comment on column local_merge.undone_reason is 'professional: why it was undone';
comment on column local_merge.version is 'public: counts the changes';

-- The same view, knowing which structures another answers for: lists leave them out, items follow the sign.
create or replace view visible_structure with (security_invoker) as
select s.id, s.finess_site_id, s.finess_legal_id, s.name, s.long_name, s.name_complement, s.search_name,
       s.category_code, s.category_group_code, s.siret, s.activity_code, s.tariff_code, s.public_service_code,
       s.address_complement, s.street_number, s.street_type, s.street_name, s.street_complement, s.place_or_box,
       s.delivery_line, s.phone, s.fax, s.opened_on, s.authorized_on, s.updated_on, s.commune_code, s.parent_commune,
       s.epci_code, s.department_code, s.region_code, s.latitude, s.longitude, s.location_precision,
       s.location_source, s.location_score, s.iris_code, s.qpv_code, s.source, s.active, s.inactive_since, s.version,
       s.created_at, s.changed_at, null::text as owner, s.category_code as class_code, null::text as local_kind,
       null::text as accessibility, null::text as accessibility_note,
       s.id = any (array(select m.merged_id from reference_merge m
                          where m.object_type = 'STRUCTURE' and m.undone_at is null)) as merged
  from structure s
union all
select l.structure_id, null::text, null::text, l.name, null::text, null::text, l.search_name, null::text, null::text,
       null::text, null::text, null::text, null::text, l.address_complement, l.street_number, l.street_type,
       l.street_name, null::text, l.place_or_box, l.delivery_line, l.phone, null::text, l.opened_on, null::date,
       null::date, l.commune_code, l.parent_commune, l.epci_code, l.department_code, l.region_code, l.latitude,
       l.longitude, l.location_precision, l.location_source, null::real, l.iris_code, l.qpv_code, 'local'::text,
       l.active, l.inactive_since, l.version, l.created_at, l.changed_at, l.tenant_id, l.kind, l.kind,
       l.accessibility, l.accessibility_note,
       l.structure_id = any (array(select m.merged_id from local_merge m
                                    where m.tenant_id = acting_organization() and m.object_type = 'STRUCTURE'
                                      and m.undone_at is null))
  from local_structure l
 where l.tenant_id = acting_organization()
union all
select l.structure_id, null::text, null::text, l.name, null::text, null::text, l.search_name, null::text, null::text,
       null::text, null::text, null::text, null::text, l.address_complement, l.street_number, l.street_type,
       l.street_name, null::text, l.place_or_box, l.delivery_line, l.phone, null::text, l.opened_on, null::date,
       null::date, l.commune_code, l.parent_commune, l.epci_code, l.department_code, l.region_code, l.latitude,
       l.longitude, l.location_precision, l.location_source, null::real, l.iris_code, l.qpv_code, 'local'::text,
       l.active, l.inactive_since, l.version, l.created_at, l.changed_at, l.tenant_id, l.kind, l.kind,
       l.accessibility, l.accessibility_note, false
  from local_structure l
 where l.tenant_id is distinct from acting_organization()
   and l.id = any (array(select g.object_id from share g
                          where g.object_type = 'local-structure' and g.grantee = any (acting_grantees())
                            and g.revoked_at is null and g.valid_from <= now()
                            and (g.valid_to is null or now() < g.valid_to)));

