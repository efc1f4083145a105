-- What a point tells beside the commune, and whether somebody has still to look. `locate_due` is true for a row whose
-- address is new or changed since it was last located; a partial index finds the few of them among millions.
alter table professional_activity
    add column iris_code  text,
    add column qpv_code   text,
    add column locate_due boolean not null default true;
alter table structure
    add column iris_code  text,
    add column qpv_code   text,
    add column locate_due boolean not null default true;

create index professional_activity_due_idx on professional_activity (id) where locate_due;
create index professional_activity_iris_idx on professional_activity (iris_code, professional_id) where iris_code is not null;
create index professional_activity_qpv_idx on professional_activity (qpv_code, professional_id) where qpv_code is not null;
create index structure_due_idx on structure (id) where locate_due;
create index structure_iris_idx on structure (iris_code, id) where iris_code is not null;
create index structure_qpv_idx on structure (qpv_code, id) where qpv_code is not null;

comment on column professional_activity.iris_code is 'public: IRIS of the point; null without a point of house or street';
comment on column professional_activity.qpv_code is 'public: priority neighbourhood of the point, latest generation loaded';
comment on column professional_activity.locate_due is 'public: still to be located';
comment on column structure.iris_code is 'public: IRIS of the point; null without a point of house or street';
comment on column structure.qpv_code is 'public: priority neighbourhood of the point, latest generation loaded';
comment on column structure.locate_due is 'public: still to be located';
