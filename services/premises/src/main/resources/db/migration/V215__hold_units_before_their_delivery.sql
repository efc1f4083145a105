-- An agreement holds a unit that is still to be delivered; when it falls through, the unit becomes what it was.
alter table premises_unit
    add column held_from text,
    add constraint premises_unit_held_check
        check (held_from is null or (state = 'RESERVED' and held_from in ('PLANNED', 'UNDER_CONSTRUCTION')));
comment on column premises_unit.held_from is 'public: state before it was reserved, when it was not free';

-- What is held for a request, found when its person is to be forgotten: nothing stays reserved for nobody.
create index premises_unit_reserved_idx on premises_unit (tenant_id, reserved_for) where reserved_for is not null;
grant update (state, reserved_for, held_from, version, changed_at) on premises_unit to ${worker_role};
grant update (state, version, changed_at) on premises to ${worker_role};
grant insert on object_change to ${worker_role};
