-- What a day asks of leases: their exposure judged anew as months pass, units held and freed on the days that were written.
alter table lease add column judged_on date;
alter table lease_occupancy add column held_unit_id uuid;

create index lease_judged_idx on lease (judged_on, tenant_id, id) where state = 'SIGNED';
-- What holds a unit today, and what may still come to.
create index lease_occupancy_held_idx on lease_occupancy (tenant_id, held_unit_id) where held_unit_id is not null;
create index lease_occupancy_ahead_idx on lease_occupancy (coalesce(to_date, 'infinity'::date)) where held_unit_id is null;

comment on column lease.judged_on is 'public: legal day on which the daily look last judged its exposure';
comment on column lease_occupancy.held_unit_id is 'public: unit that it made OCCUPIED and has still to free';
