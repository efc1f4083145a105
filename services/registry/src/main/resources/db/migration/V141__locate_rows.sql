-- Why a row has no point of a house, and the order in which due rows are worked through: commune by commune, so that a
-- commune's streets are loaded once.
alter table professional_activity add column locate_reason text;
alter table structure
    add column locate_reason   text,
    add column given_latitude  double precision,
    add column given_longitude double precision,
    add column given_score     real,
    add column given_source    text,
    add constraint structure_given_check check ((given_latitude is null) = (given_longitude is null));

drop index professional_activity_due_idx;
drop index structure_due_idx;
create index professional_activity_due_idx on professional_activity (commune_code, id) where locate_due and active;
create index structure_due_idx on structure (commune_code, id) where locate_due and active;

-- What the file says of a point is one thing, where the structure is shown another: a correction by hand or a better
-- match stays when the same file comes again.
update structure set given_latitude = latitude, given_longitude = longitude, given_score = location_score,
                     given_source = location_source
 where location_precision = 'FINESS';

alter table stage_structure rename column latitude to given_latitude;
alter table stage_structure rename column longitude to given_longitude;
alter table stage_structure rename column location_score to given_score;
alter table stage_structure rename column location_source to given_source;
alter table stage_structure drop column location_precision;

-- Whoever writes an address or a given point, the row becomes due; the given point shows until something better is found.
create function place_structure() returns trigger
    language plpgsql
    set search_path = pg_catalog, public
as $$
declare
    given_moved boolean := tg_op = 'INSERT';
begin
    if tg_op = 'UPDATE' then
        given_moved := (new.given_latitude, new.given_longitude) is distinct from (old.given_latitude, old.given_longitude);
        if not given_moved
           and (new.address_complement, new.street_number, new.street_type, new.street_name, new.street_complement,
                new.place_or_box, new.delivery_line, new.commune_code)
               is not distinct from
               (old.address_complement, old.street_number, old.street_type, old.street_name, old.street_complement,
                old.place_or_box, old.delivery_line, old.commune_code) then
            return new;
        end if;
    end if;
    new.locate_due := true;
    if given_moved and new.location_precision is distinct from 'MANUAL' then
        if new.given_latitude is not null then
            new.latitude := new.given_latitude;
            new.longitude := new.given_longitude;
            new.location_precision := 'FINESS';
            new.location_score := new.given_score;
            new.location_source := new.given_source;
            new.iris_code := null;
            new.qpv_code := null;
        elsif new.location_precision = 'FINESS' then
            new.latitude := null;
            new.longitude := null;
            new.location_precision := null;
            new.location_score := null;
            new.location_source := null;
            new.iris_code := null;
            new.qpv_code := null;
        end if;
    end if;
    return new;
end
$$;

create trigger structure_place
    before insert or update of address_complement, street_number, street_type, street_name, street_complement, place_or_box,
        delivery_line, commune_code, given_latitude, given_longitude on structure
    for each row execute function place_structure();

comment on column professional_activity.locate_reason is 'public: why there is no point of a house; null when there is';
comment on column structure.locate_reason is 'public: why there is no point of a house; null when there is';
comment on column structure.given_latitude is 'public: WGS84 degrees that the national file gives';
comment on column structure.given_longitude is 'public: WGS84 degrees that the national file gives';
comment on column structure.given_score is 'public: confidence of the file in its point, 0 to 1';
comment on column structure.given_source is 'public: who gave the file its point';
