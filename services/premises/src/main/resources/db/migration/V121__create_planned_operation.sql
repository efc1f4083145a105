-- Schemes years ahead of the rooms they bring, and the places in them that are reserved for a team. The sheet is one document,
-- written and read whole; what lists look at is a column beside it.
create table planned_operation (
    id           uuid        not null primary key,
    tenant_id    text        not null,
    name         text        not null,
    type         text        not null,
    commune_code text        not null,
    qpv_code     text,
    state        text        not null,
    at_risk      boolean     not null,
    sheet        jsonb       not null,
    version      integer     not null,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    constraint planned_operation_tenant_key unique (tenant_id, id),
    constraint planned_operation_name_check check (length(name) between 1 and 160),
    constraint planned_operation_type_check
        check (type in ('URBAN_RENEWAL', 'PLANNED_DEVELOPMENT_ZONE', 'HOUSING', 'PUBLIC_FACILITY')),
    constraint planned_operation_state_check
        check (state in ('ENVISAGED', 'DECIDED', 'UNDER_WAY', 'DELIVERED', 'ABANDONED')),
    constraint planned_operation_version_check check (version >= 1)
);

create index planned_operation_order_idx on planned_operation (tenant_id, created_at desc, id desc);
create index planned_operation_commune_idx
    on planned_operation (tenant_id, commune_code, created_at desc, id desc);

create table operation_reservation (
    id             uuid          not null primary key,
    tenant_id      text          not null,
    operation_id   uuid          not null,
    beneficiary    text          not null,
    beneficiary_id uuid          not null,
    area           numeric(8, 2) not null,
    until          date,
    released_at    timestamptz,
    created_at     timestamptz   not null,
    constraint operation_reservation_tenant_key unique (tenant_id, id),
    constraint operation_reservation_operation_fkey
        foreign key (tenant_id, operation_id) references planned_operation (tenant_id, id),
    constraint operation_reservation_beneficiary_check check (beneficiary in ('REQUEST', 'PROJECT')),
    constraint operation_reservation_area_check check (area > 0)
);

create index operation_reservation_order_idx on operation_reservation (tenant_id, operation_id, created_at, id);

select protect_tenant_table('planned_operation', 'planned-operation');
-- A word of its own: a scheme may be shared, never who waits for a place in it.
select protect_tenant_table('operation_reservation', 'operation-reservation', 'operation_id');

grant select, insert, update on planned_operation, operation_reservation to ${app_role};

comment on table planned_operation is 'public: planned operations';
comment on column planned_operation.id is 'public: identifier';
comment on column planned_operation.tenant_id is 'public: organization that keeps it';
comment on column planned_operation.name is 'public: name';
comment on column planned_operation.type is 'public: what kind of scheme';
comment on column planned_operation.commune_code is 'public: commune';
comment on column planned_operation.qpv_code is 'public: priority neighbourhood';
comment on column planned_operation.state is 'public: where it stands';
comment on column planned_operation.at_risk is 'public: whether it was a shell without a team when last judged';
comment on column planned_operation.sheet is 'public: dates, parties (legal persons), residents, areas, phases';
comment on column planned_operation.version is 'public: counts the changes, those of reservations included';
comment on column planned_operation.created_at is 'public: when it was entered';
comment on column planned_operation.changed_at is 'public: last change';
comment on table operation_reservation is 'public: places in planned operations reserved for a team';
comment on column operation_reservation.id is 'public: identifier';
comment on column operation_reservation.tenant_id is 'public: organization that keeps it';
comment on column operation_reservation.operation_id is 'public: planned operation';
comment on column operation_reservation.beneficiary is 'public: REQUEST or PROJECT';
comment on column operation_reservation.beneficiary_id is 'public: which one';
comment on column operation_reservation.area is 'public: square metres';
comment on column operation_reservation.until is 'public: last day on which it stands, null without one';
comment on column operation_reservation.released_at is 'public: when it was given up';
comment on column operation_reservation.created_at is 'public: when it was made';
