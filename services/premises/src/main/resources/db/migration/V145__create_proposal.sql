-- Rooms proposed to requests, visits, and what became of installations.
create table proposal (
    id            uuid        not null primary key,
    tenant_id     text        not null,
    request_id    uuid        not null,
    premises_id   uuid        not null,
    unit_id       uuid        not null,
    state         text        not null,
    answer        text,
    proposed_on   date        not null,
    installed_on  date,
    version       integer     not null,
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    constraint proposal_tenant_key unique (tenant_id, id),
    constraint proposal_request_fkey foreign key (tenant_id, request_id) references installation_request (tenant_id, id),
    constraint proposal_state_check
        check (state in ('PROPOSED', 'VISITED', 'AGREED', 'INSTALLED', 'DECLINED', 'WITHDRAWN')),
    constraint proposal_installation_check check ((state = 'INSTALLED') = (installed_on is not null)),
    constraint proposal_version_check check (version >= 1)
);
create index proposal_request_idx on proposal (tenant_id, request_id, created_at desc, id desc);
create index proposal_unit_idx on proposal (tenant_id, unit_id);
-- One room is proposed to one request once at a time.
create unique index proposal_open_key on proposal (tenant_id, request_id, unit_id)
    where state in ('PROPOSED', 'VISITED', 'AGREED');

create table proposal_visit (
    id          uuid        not null primary key,
    tenant_id   text        not null,
    request_id  uuid        not null,
    proposal_id uuid        not null,
    visited_on  date        not null,
    feedback    text        not null,
    reasons     text[]      not null,
    note        bytea,
    created_at  timestamptz not null,
    constraint proposal_visit_proposal_fkey foreign key (tenant_id, proposal_id) references proposal (tenant_id, id),
    constraint proposal_visit_feedback_check check (feedback in ('INTERESTED', 'HESITANT', 'NOT_INTERESTED'))
);
create index proposal_visit_request_idx on proposal_visit (tenant_id, request_id, created_at desc, id desc);
create index proposal_visit_proposal_idx on proposal_visit (tenant_id, proposal_id);

create table installation_follow_up (
    id               uuid        not null primary key,
    tenant_id        text        not null,
    request_id       uuid        not null,
    proposal_id      uuid        not null,
    months           integer     not null,
    due_on           date        not null,
    done_on          date,
    still_practising boolean,
    note             bytea,
    version          integer     not null,
    created_at       timestamptz not null,
    changed_at       timestamptz not null,
    constraint installation_follow_up_months_key unique (tenant_id, proposal_id, months),
    constraint installation_follow_up_proposal_fkey foreign key (tenant_id, proposal_id)
        references proposal (tenant_id, id),
    constraint installation_follow_up_done_check check ((done_on is null) = (still_practising is null)),
    constraint installation_follow_up_version_check check (version >= 1)
);
create index installation_follow_up_request_idx on installation_follow_up (tenant_id, request_id, due_on, id);
create index installation_follow_up_due_idx on installation_follow_up (tenant_id, due_on, id) where done_on is null;

-- Words of their own, by which nothing is ever shared.
select protect_tenant_table('proposal', 'proposal');
select protect_tenant_table('proposal_visit', 'proposal', 'proposal_id');
select protect_tenant_table('installation_follow_up', 'proposal', 'proposal_id');

grant select, insert, update on proposal, installation_follow_up to ${app_role};
grant select, insert on proposal_visit to ${app_role};
grant select, update, delete on proposal, proposal_visit, installation_follow_up to ${worker_role};

comment on table proposal is 'professional: rooms proposed to requests';
comment on column proposal.id is 'public: identifier';
comment on column proposal.tenant_id is 'public: organization that proposes';
comment on column proposal.request_id is 'public: request';
comment on column proposal.premises_id is 'public: premises';
comment on column proposal.unit_id is 'public: unit of the premises';
comment on column proposal.state is 'public: where it stands';
comment on column proposal.answer is 'professional: why it was declined or taken back';
comment on column proposal.proposed_on is 'public: legal day';
comment on column proposal.installed_on is 'public: day of the installation';
comment on column proposal.version is 'public: counts the changes, from 1';
comment on column proposal.created_at is 'public: when it was entered';
comment on column proposal.changed_at is 'public: last change';
comment on table proposal_visit is 'professional: visits of proposed rooms';
comment on column proposal_visit.id is 'public: identifier';
comment on column proposal_visit.tenant_id is 'public: organization of the proposal';
comment on column proposal_visit.request_id is 'public: request';
comment on column proposal_visit.proposal_id is 'public: proposal';
comment on column proposal_visit.visited_on is 'public: legal day';
comment on column proposal_visit.feedback is 'professional: what the visitor thought of it';
comment on column proposal_visit.reasons is 'professional: why, coded';
comment on column proposal_visit.note is 'personal: free words, sealed';
comment on column proposal_visit.created_at is 'public: when it was entered';
comment on table installation_follow_up is 'professional: what became of installations, at set months';
comment on column installation_follow_up.id is 'public: identifier';
comment on column installation_follow_up.tenant_id is 'public: organization of the installation';
comment on column installation_follow_up.request_id is 'public: request';
comment on column installation_follow_up.proposal_id is 'public: proposal that led to it';
comment on column installation_follow_up.months is 'public: months after the installation';
comment on column installation_follow_up.due_on is 'public: legal day';
comment on column installation_follow_up.done_on is 'public: day on which it was held';
comment on column installation_follow_up.still_practising is 'professional: whether the person still practises there';
comment on column installation_follow_up.note is 'personal: free words, sealed';
comment on column installation_follow_up.version is 'public: counts the changes, from 1';
comment on column installation_follow_up.created_at is 'public: when it was planned';
comment on column installation_follow_up.changed_at is 'public: last change';
