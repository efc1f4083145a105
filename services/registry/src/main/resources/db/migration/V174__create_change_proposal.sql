-- Changes that somebody of an organization proposes, and what became of them. A proposal on reference data is decided by
-- the operator, who sees those of every organization; one on what the organization keeps itself, by its health direction.
create table change_proposal (
    id          uuid        not null primary key,
    tenant_id   text        not null,
    layer       text        not null,
    object_type text        not null,
    object_id   text        not null,
    kind        text        not null,
    value       text,
    day         date,
    latitude    double precision,
    longitude   double precision,
    comment     text,
    state       text        not null,
    proposed_by text        not null,
    decided_by  text,
    decided_at  timestamptz,
    reason      text,
    applied     boolean     not null,
    version     integer     not null,
    created_at  timestamptz not null,
    changed_at  timestamptz not null,
    constraint change_proposal_tenant_key unique (tenant_id, id),
    constraint change_proposal_layer_check check (layer in ('REFERENCE', 'LOCAL')),
    constraint change_proposal_type_check check (object_type in ('STRUCTURE', 'PROFESSIONAL', 'ACTIVITY', 'MOBILE_UNIT')),
    constraint change_proposal_kind_check
        check (kind in ('ADDRESS', 'LOCATION', 'CLOSED', 'OPENED', 'CATEGORY', 'NAME', 'OTHER')),
    constraint change_proposal_point_check check ((kind = 'LOCATION') = (latitude is not null)
        and (latitude is null) = (longitude is null)),
    constraint change_proposal_text_check
        check (length(value) <= 300 and length(comment) <= 1000 and length(reason) <= 500),
    constraint change_proposal_state_check check (state in ('SUBMITTED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    constraint change_proposal_decided_check check ((state = 'SUBMITTED') = (decided_at is null)
        and (decided_at is null) = (decided_by is null)),
    constraint change_proposal_reason_check check (state <> 'REFUSED' or reason is not null),
    constraint change_proposal_alone_check check (state not in ('ACCEPTED', 'REFUSED') or decided_by <> proposed_by)
);

create index change_proposal_order_idx on change_proposal (tenant_id, created_at desc, id desc);
create index change_proposal_object_idx on change_proposal (tenant_id, object_id, created_at desc, id desc);
-- What the operator has to decide.
create index change_proposal_reference_idx on change_proposal (created_at desc, id desc) where layer = 'REFERENCE';

select protect_tenant_table('change_proposal', 'change-proposal');
grant select, insert, update on change_proposal to ${app_role};
grant select on change_proposal to ${worker_role};

comment on table change_proposal is 'professional: changes proposed, and decisions';
comment on column change_proposal.id is 'public: identifier';
comment on column change_proposal.tenant_id is 'public: organization of the proposer';
comment on column change_proposal.layer is 'public: REFERENCE or LOCAL, tells who decides';
comment on column change_proposal.object_type is 'public: kind of object';
comment on column change_proposal.object_id is 'professional: object the change is about';
comment on column change_proposal.kind is 'public: what should change';
comment on column change_proposal.value is 'professional: what it should be';
comment on column change_proposal.day is 'public: since when';
comment on column change_proposal.latitude is 'public: WGS84 degrees';
comment on column change_proposal.longitude is 'public: WGS84 degrees';
comment on column change_proposal.comment is 'professional: how the proposer knows, free text';
comment on column change_proposal.state is 'public: SUBMITTED, ACCEPTED, REFUSED or WITHDRAWN';
comment on column change_proposal.proposed_by is 'professional: subject of the token';
comment on column change_proposal.decided_by is 'professional: subject of the token';
comment on column change_proposal.decided_at is 'public: when it was decided or withdrawn';
comment on column change_proposal.reason is 'professional: why it was decided so';
comment on column change_proposal.applied is 'public: whether the decision itself changed the data';
comment on column change_proposal.version is 'public: counts the changes';
comment on column change_proposal.created_at is 'public: when it was proposed';
comment on column change_proposal.changed_at is 'public: last change';
