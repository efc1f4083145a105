-- How far the nearest pharmacy, hospital and out-of-hours house of the national file are, crow-fly, as the registry last told; null
-- is not known. They are asked for once premises are placed, and again when they have grown old.
alter table premises
    add column pharmacy_m       integer,
    add column hospital_m       integer,
    add column duty_house_m     integer,
    add column amenities_at     timestamptz,
    add column amenities_due_at timestamptz not null default now(),
    add constraint premises_amenities_check check (pharmacy_m >= 0 and hospital_m >= 0 and duty_house_m >= 0
        and (amenities_at is not null or (pharmacy_m is null and hospital_m is null and duty_house_m is null)));

create index premises_amenities_idx on premises (amenities_due_at, id)
    where stamp_vintage is not null and lat is not null and not stamp_due and not archived;

grant update (pharmacy_m, hospital_m, duty_house_m, amenities_at, amenities_due_at) on premises to ${worker_role};

comment on column premises.pharmacy_m is 'public: metres to the nearest pharmacy, crow-fly';
comment on column premises.hospital_m is 'public: metres to the nearest hospital, crow-fly';
comment on column premises.duty_house_m is 'public: metres to the nearest out-of-hours house, crow-fly';
comment on column premises.amenities_at is 'public: when the registry told these distances';
comment on column premises.amenities_due_at is 'public: when it is asked again';
