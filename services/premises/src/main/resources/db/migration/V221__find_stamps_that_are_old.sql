-- What a worker asks the registry about again: stamps of long ago, and places of which it knew nothing.
create index premises_renewal_idx on premises (stamped_at) where not stamp_due;
create index premises_unplaced_idx on premises (stamped_at) where not stamp_due and department_code is null;
