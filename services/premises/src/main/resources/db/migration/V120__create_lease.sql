-- Leases of rooms for care: the head lease, what is sublet of it by unit, who was in which unit when. What is owed is
-- computed from these when it is read, so that it never contradicts them.
create extension if not exists btree_gist;

create table lease (
    id                     uuid           not null primary key,
    tenant_id              text           not null,
    reference              text           not null,
    premises_id            uuid           not null,
    landlord_kind          text           not null,
    landlord_name          text,
    landlord_reference     text,
    single_tenant_required boolean        not null,
    lead_kind              text           not null,
    lead_name              text,
    lead_reference         text,
    tenure                 text           not null,
    from_date              date           not null,
    to_date                date,
    leased_area            numeric(10, 2) not null,
    kept_area              numeric(10, 2) not null,
    rents                  jsonb          not null,
    vacancy_rule           text           not null,
    after_take_back        text,
    public_domain          boolean        not null,
    yearly_fee_cents       bigint,
    fee_ground             text,
    state                  text           not null,
    alerted                boolean        not null,
    version                integer        not null,
    created_at             timestamptz    not null,
    changed_at             timestamptz    not null,
    constraint lease_tenant_key unique (tenant_id, id),
    constraint lease_dates_check check (to_date is null or from_date < to_date),
    constraint lease_area_check check (leased_area > 0 and kept_area >= 0 and kept_area <= leased_area),
    constraint lease_tenure_check
        check (tenure in ('LEASE', 'TURNKEY_LEASE', 'FREE_PROVISION', 'TEMPORARY_PROVISION')),
    constraint lease_vacancy_check check (vacancy_rule in ('FIRST_LETTING', 'NURSERY', 'LEAD_TENANT')),
    constraint lease_take_back_check check (after_take_back in ('CITY', 'OCCUPANTS')),
    constraint lease_fee_check check (yearly_fee_cents >= 0),
    constraint lease_public_domain_check
        check (not public_domain or yearly_fee_cents > 0 or fee_ground is not null),
    constraint lease_single_tenant_check check (not single_tenant_required or lead_kind <> 'PROFESSIONAL'),
    constraint lease_state_check check (state in ('DRAFT', 'SIGNED', 'ENDED', 'ARCHIVED')),
    constraint lease_version_check check (version >= 1)
);

create index lease_order_idx on lease (tenant_id, from_date desc, id desc);
create index lease_premises_idx on lease (tenant_id, premises_id, from_date desc, id desc);

create table lease_sublease (
    id                   uuid           not null primary key,
    tenant_id            text           not null,
    lease_id             uuid           not null,
    subtenant_kind       text           not null,
    subtenant_name       text,
    subtenant_reference  text,
    area                 numeric(10, 2) not null,
    units                jsonb          not null,
    from_date            date           not null,
    to_date              date,
    monthly_rent_cents   bigint,
    market_monthly_rent_cents bigint,
    market_source        text,
    version              integer        not null,
    created_at           timestamptz    not null,
    changed_at           timestamptz    not null,
    constraint lease_sublease_tenant_key unique (tenant_id, id),
    constraint lease_sublease_lease_fkey foreign key (tenant_id, lease_id) references lease (tenant_id, id),
    constraint lease_sublease_dates_check check (to_date is null or from_date < to_date),
    constraint lease_sublease_area_check check (area > 0),
    constraint lease_sublease_version_check check (version >= 1)
);

create index lease_sublease_order_idx on lease_sublease (tenant_id, lease_id, from_date, id);

create table lease_occupancy (
    id            uuid        not null primary key,
    tenant_id     text        not null,
    lease_id      uuid        not null,
    unit_id       uuid        not null,
    occupant_kind text        not null,
    occupant      text,
    from_date     date        not null,
    to_date       date,
    end_reason    text,
    version       integer     not null,
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    constraint lease_occupancy_tenant_key unique (tenant_id, id),
    constraint lease_occupancy_lease_fkey foreign key (tenant_id, lease_id) references lease (tenant_id, id),
    constraint lease_occupancy_dates_check check (to_date is null or from_date < to_date),
    constraint lease_occupancy_kind_check
        check (occupant_kind in ('PROFESSIONAL', 'TEAM', 'ASSOCIATION', 'PUBLIC_BODY')),
    constraint lease_occupancy_end_check check ((to_date is null) = (end_reason is null)),
    constraint lease_occupancy_reason_check check (end_reason in ('VACATED', 'TAKEN_BACK')),
    constraint lease_occupancy_version_check check (version >= 1),
    -- One unit, one occupancy a day, under whichever lease.
    constraint lease_occupancy_unit_excl exclude using gist (tenant_id with =, unit_id with =,
        daterange(from_date, to_date, '[)') with &&)
);

create index lease_occupancy_order_idx on lease_occupancy (tenant_id, lease_id, from_date, id);

-- From when on an exposure is an alert; an organization without a row has the default.
create table lease_setting (
    id              uuid        not null primary key,
    tenant_id       text        not null,
    threshold_cents bigint      not null,
    months          integer     not null,
    version         integer     not null,
    changed_at      timestamptz not null,
    constraint lease_setting_tenant_key unique (tenant_id),
    constraint lease_setting_threshold_check check (threshold_cents >= 0),
    constraint lease_setting_months_check check (months between 1 and 60),
    constraint lease_setting_version_check check (version >= 1)
);

select protect_tenant_table('lease', 'lease');
-- Words of their own, under which nothing is shared: a landlord sees the lease, not who is in its units.
select protect_tenant_table('lease_sublease', 'lease-sublease', 'lease_id');
select protect_tenant_table('lease_occupancy', 'lease-occupancy', 'lease_id');
select protect_tenant_table('lease_setting', 'lease-setting');

grant select, insert, update on lease, lease_sublease, lease_occupancy, lease_setting to ${app_role};

comment on table lease is 'public: head leases of rooms for care';
comment on column lease.id is 'public: identifier';
comment on column lease.tenant_id is 'public: organization that keeps it';
comment on column lease.reference is 'public: how the organization names it';
comment on column lease.premises_id is 'public: the premises';
comment on column lease.landlord_kind is 'public: what kind of landlord';
comment on column lease.landlord_name is 'public: name of the landlord, a legal person';
comment on column lease.landlord_reference is 'professional: where the landlord is known';
comment on column lease.single_tenant_required is 'public: the landlord wants one tenant for the whole';
comment on column lease.lead_kind is 'public: what kind of lead tenant';
comment on column lease.lead_name is 'public: name of the lead tenant, a legal person';
comment on column lease.lead_reference is 'professional: where the lead tenant is known';
comment on column lease.tenure is 'public: by what right it is held';
comment on column lease.from_date is 'public: first day';
comment on column lease.to_date is 'public: first day after it, null without one';
comment on column lease.leased_area is 'public: square metres leased';
comment on column lease.kept_area is 'public: square metres that the lead tenant keeps';
comment on column lease.rents is 'public: rent and charges a month, with the day they begin';
comment on column lease.vacancy_rule is 'public: who pays for an empty unit';
comment on column lease.after_take_back is 'public: who pays for one taken back, null where the agreement does not say';
comment on column lease.public_domain is 'public: whether it is public property';
comment on column lease.yearly_fee_cents is 'public: fee for public property';
comment on column lease.fee_ground is 'public: why no fee is asked';
comment on column lease.state is 'public: DRAFT, SIGNED, ENDED or ARCHIVED';
comment on column lease.alerted is 'public: whether the exposure was over the threshold when last judged';
comment on column lease.version is 'public: counts the changes, those of subleases and occupancies included';
comment on column lease.created_at is 'public: when it was entered';
comment on column lease.changed_at is 'public: last change';
comment on table lease_sublease is 'public: parts of leases let on, by unit';
comment on column lease_sublease.id is 'public: identifier';
comment on column lease_sublease.tenant_id is 'public: organization that keeps it';
comment on column lease_sublease.lease_id is 'public: lease';
comment on column lease_sublease.subtenant_kind is 'public: what kind of subtenant';
comment on column lease_sublease.subtenant_name is 'public: name of the subtenant, a legal person';
comment on column lease_sublease.subtenant_reference is 'professional: where the subtenant is known';
comment on column lease_sublease.area is 'public: square metres, common rooms included';
comment on column lease_sublease.units is 'public: units with their own areas';
comment on column lease_sublease.from_date is 'public: first day';
comment on column lease_sublease.to_date is 'public: first day after it, null without one';
comment on column lease_sublease.monthly_rent_cents is 'public: rent that is paid';
comment on column lease_sublease.market_monthly_rent_cents is 'public: rent of the market for the same';
comment on column lease_sublease.market_source is 'public: where the rent of the market is known from';
comment on column lease_sublease.version is 'public: counts the changes';
comment on column lease_sublease.created_at is 'public: when it was entered';
comment on column lease_sublease.changed_at is 'public: last change';
comment on table lease_occupancy is 'professional: who was in which unit when';
comment on column lease_occupancy.id is 'public: identifier';
comment on column lease_occupancy.tenant_id is 'public: organization that keeps it';
comment on column lease_occupancy.lease_id is 'public: lease';
comment on column lease_occupancy.unit_id is 'public: unit of the premises';
comment on column lease_occupancy.occupant_kind is 'public: what kind of occupant';
comment on column lease_occupancy.occupant is 'professional: where the occupant is known, such as an RPPS number';
comment on column lease_occupancy.from_date is 'professional: first day';
comment on column lease_occupancy.to_date is 'professional: first day without it, null while it lasts';
comment on column lease_occupancy.end_reason is 'professional: VACATED or TAKEN_BACK';
comment on column lease_occupancy.version is 'public: counts the changes';
comment on column lease_occupancy.created_at is 'public: when it was entered';
comment on column lease_occupancy.changed_at is 'public: last change';
comment on table lease_setting is 'public: thresholds of organizations for the exposure of their leases';
comment on column lease_setting.id is 'public: identifier';
comment on column lease_setting.tenant_id is 'public: organization';
comment on column lease_setting.threshold_cents is 'public: exposure from which on there is an alert';
comment on column lease_setting.months is 'public: months ahead that are added up';
comment on column lease_setting.version is 'public: counts the changes';
comment on column lease_setting.changed_at is 'public: last change';
