-- An occupancy without an end lasts as long as its lease: the next lease may let the unit again.
alter table lease_occupancy add column until_date date;

-- The owner of the tables sees rows of tenants only while this is not forced upon it.
alter table lease no force row level security;
alter table lease_occupancy no force row level security;

update lease_occupancy o set until_date = coalesce(o.to_date, l.to_date)
  from lease l where l.tenant_id = o.tenant_id and l.id = o.lease_id;

alter table lease force row level security;
alter table lease_occupancy force row level security;

alter table lease_occupancy drop constraint lease_occupancy_unit_excl;
alter table lease_occupancy add constraint lease_occupancy_unit_excl exclude using gist (tenant_id with =, unit_id with =,
    daterange(from_date, until_date, '[)') with &&);

comment on column lease_occupancy.until_date is 'professional: first day without it, its own or that of its lease, null while neither is told';
