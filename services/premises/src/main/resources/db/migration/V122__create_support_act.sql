-- Why public money went where: what was known, where, by what right, for whom, decided by whom. Once final an act is what it
-- was: its snapshot and the hash of it never change, whoever asks.
create table support_act (
    id           uuid        not null primary key,
    tenant_id    text        not null,
    title        text        not null,
    purpose      text        not null,
    state        text        not null,
    amount_cents bigint,
    sheet        jsonb       not null,
    snapshot     text,
    sha256       text,
    finalised_at timestamptz,
    version      integer     not null,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    constraint support_act_tenant_key unique (tenant_id, id),
    constraint support_act_title_check check (length(title) between 1 and 200),
    constraint support_act_state_check check (state in ('DRAFT', 'FINALISED', 'ABANDONED')),
    constraint support_act_amount_check check (amount_cents >= 0),
    constraint support_act_final_check check ((state = 'FINALISED') = (snapshot is not null)
        and (snapshot is null) = (sha256 is null) and (snapshot is null) = (finalised_at is null)),
    constraint support_act_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint support_act_version_check check (version >= 1)
);

create index support_act_order_idx on support_act (tenant_id, created_at desc, id desc);

create function keep_final_support_act() returns trigger
    language plpgsql
as $$
begin
    raise exception 'support act % is final', old.id using errcode = 'restrict_violation';
end
$$;

create trigger final_support_act_stays before update or delete on support_act for each row
    when (old.state = 'FINALISED') execute function keep_final_support_act();

select protect_tenant_table('support_act', 'support-act');
grant select, insert, update on support_act to ${app_role};
grant select on support_act, lease_occupancy, lease_sublease, lease to ${worker_role};

comment on table support_act is 'professional: justifications of public support';
comment on column support_act.id is 'public: identifier';
comment on column support_act.tenant_id is 'public: organization that keeps it';
comment on column support_act.title is 'public: title, no personal data';
comment on column support_act.purpose is 'public: what for';
comment on column support_act.state is 'public: DRAFT, FINALISED or ABANDONED';
comment on column support_act.amount_cents is 'public: amount';
comment on column support_act.sheet is 'professional: the pieces; a beneficiary who is a person is known by reference';
comment on column support_act.snapshot is 'professional: the pieces as they were when it became final, canonical JSON';
comment on column support_act.sha256 is 'public: hash of the snapshot';
comment on column support_act.finalised_at is 'public: when it became final';
comment on column support_act.version is 'public: counts the changes';
comment on column support_act.created_at is 'public: when it was entered';
comment on column support_act.changed_at is 'public: last change';
