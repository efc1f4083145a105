-- What the state of a row no longer tells once a load is over: that its place was another before, that somebody was away.
-- Written by triggers whose condition no insert and hardly any update meets: a first load does not notice them.
alter table professional_activity
    add column previous_commune_code text,
    add column commune_changed_at    timestamptz;
alter table professional
    add column returned_at timestamptz;
alter table structure
    add column returned_at timestamptz;

create function remember_commune() returns trigger language plpgsql as $$
begin
    new.previous_commune_code := old.commune_code;
    new.commune_changed_at := now();
    return new;
end
$$;

create function remember_return() returns trigger language plpgsql as $$
begin
    new.returned_at := now();
    return new;
end
$$;

create trigger professional_activity_commune before update of commune_code on professional_activity
    for each row when (old.commune_code is distinct from new.commune_code) execute function remember_commune();
create trigger professional_return before update of active on professional
    for each row when (new.active and not old.active) execute function remember_return();
create trigger structure_return before update of active on structure
    for each row when (new.active and not old.active) execute function remember_return();

comment on column professional_activity.previous_commune_code is 'public: commune before the last change of commune';
comment on column professional_activity.commune_changed_at is 'public: when the commune last changed';
comment on column professional.returned_at is 'public: when the person was last seen again after an absence';
comment on column structure.returned_at is 'public: when it was last seen again after an absence';
