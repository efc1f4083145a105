-- A point of the reference that the operator accepts is set in the transaction that decides on an organization's proposal,
-- in a worker's context for that organization: it tells of the reference too, which a caller who acts for it may not.
alter policy outbox_additions on outbox
    with check (tenant_id is not distinct from acting_organization()
        or acting_object() = tenant_id || '/' || object_type || '/' || object_id
        or (tenant_id is null and worker_scope() is not null));
