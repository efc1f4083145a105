-- Points set by hand, and given back to the machine: who, when, why. The row's own columns hold the point in force.
create table location_correction (
    id                 uuid        not null primary key,
    subject            text        not null,
    object_id          text        not null,
    latitude           double precision,
    longitude          double precision,
    before_latitude    double precision,
    before_longitude   double precision,
    before_precision   text,
    reason             text        not null,
    made_by            text        not null,
    made_at            timestamptz not null,
    constraint location_correction_subject_check check (subject in ('structure', 'activity')),
    constraint location_correction_point_check check ((latitude is null) = (longitude is null))
);

create index location_correction_object_idx on location_correction (subject, object_id, made_at);

grant select, insert on location_correction to registry_app;
grant update (latitude, longitude, location_precision, location_source, location_score, iris_code, qpv_code, locate_due,
              locate_reason, version, changed_at) on structure, professional_activity to registry_app;

comment on table location_correction is 'public: points corrected by hand';
comment on column location_correction.id is 'public: identifier';
comment on column location_correction.subject is 'public: structure or activity';
comment on column location_correction.object_id is 'public: structure or activity';
comment on column location_correction.latitude is 'public: WGS84 degrees set; null when the row was given back to the machine';
comment on column location_correction.longitude is 'public: WGS84 degrees set';
comment on column location_correction.before_latitude is 'public: WGS84 degrees before';
comment on column location_correction.before_longitude is 'public: WGS84 degrees before';
comment on column location_correction.before_precision is 'public: precision before';
comment on column location_correction.reason is 'professional: why, in the words of whoever did it';
comment on column location_correction.made_by is 'personal: subject of whoever did it';
comment on column location_correction.made_at is 'public: when';
