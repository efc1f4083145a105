-- Who settled in a room that nobody proposed here is asked after as everybody else.
alter table installation_follow_up alter column proposal_id drop not null;
create unique index installation_follow_up_request_months_key
    on installation_follow_up (tenant_id, request_id, months) where proposal_id is null;
comment on column installation_follow_up.proposal_id is 'public: proposal that led to it, if one did';
