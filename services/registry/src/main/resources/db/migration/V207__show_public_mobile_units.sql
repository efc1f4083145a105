-- Units that organizations let residents see are read across organizations, by the identity of workers.
create index mobile_unit_public_idx on mobile_unit (search_name, id) where public_view and state = 'ACTIVE';
grant select on mobile_unit to ${worker_role};
