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
-- Requests write no reference data, but these points, through this function alone. (A grant on columns would keep the first
-- load from replacing the table of activities.) Without a point the row is given back: off the map, and due. Held by its
-- version: false when the row is no longer the one that was read.
create function place_by_hand(subject text, object_id text, read_version integer, latitude double precision,
                              longitude double precision, iris_code text, qpv_code text) returns boolean
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as $$
declare
    live text := case subject when 'structure' then 'structure' when 'activity' then 'professional_activity' end;
    written integer;
begin
    if live is null then
        raise exception 'subject % is neither structure nor activity', subject;
    end if;
    execute format(
        'update public.%I set latitude = $1, longitude = $2, location_precision = case when $1 is not null then ''MANUAL'' end,
                location_source = case when $1 is not null then ''manual'' end,
                location_score = case when $1 is not null then 1 end, iris_code = $3, qpv_code = $4,
                locate_due = $1 is null, locate_reason = null, version = version + 1, changed_at = now()
          where id = $5::%s and version = $6', live, case live when 'structure' then 'text' else 'uuid' end)
        using latitude, longitude, iris_code, qpv_code, object_id, read_version;
    get diagnostics written = row_count;
    return written = 1;
end
$$;

revoke all on function place_by_hand(text, text, integer, double precision, double precision, text, text) from public;
grant execute on function place_by_hand(text, text, integer, double precision, double precision, text, text) to registry_app;

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
