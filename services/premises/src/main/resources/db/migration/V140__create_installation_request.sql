-- Requests of those who look for a room: what is looked for stands here, who looks for it apart and sealed.
create table installation_request (
    id              uuid        not null primary key,
    tenant_id       text        not null,
    state           text        not null,
    channel         text        not null,
    requester_type  text        not null,
    profession_code text,
    specialty_code  text,
    care_tier       text,
    profile         jsonb       not null,
    account_subject text,
    received_on     date        not null,
    confirmed_on    date        not null,
    reminded_on     date,
    exit_reason     text,
    accompanied_by  text,
    no_poaching     boolean     not null,
    archived        boolean     not null,
    version         integer     not null,
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    constraint installation_request_tenant_key unique (tenant_id, id),
    constraint installation_request_state_check check (state in ('RECEIVED', 'QUALIFIED', 'MATCHING', 'PROPOSED', 'VISITED',
        'AGREED', 'INSTALLED', 'FOLLOWED_UP', 'REDIRECTED', 'DORMANT', 'WITHDRAWN', 'EXPIRED')),
    constraint installation_request_exit_check check (exit_reason is null
        or state in ('REDIRECTED', 'DORMANT', 'WITHDRAWN', 'EXPIRED')),
    constraint installation_request_reminder_check check (reminded_on is null or reminded_on >= confirmed_on),
    constraint installation_request_version_check check (version >= 1)
);

-- The inbox, newest first; its part in a state; an account's own.
create index installation_request_received_idx on installation_request (tenant_id, received_on desc, id desc);
create index installation_request_state_idx on installation_request (tenant_id, state, received_on desc, id desc);
create index installation_request_account_idx on installation_request (tenant_id, account_subject, received_on desc, id desc)
    where account_subject is not null;
-- What the reconfirmation looks through each hour.
create index installation_request_due_idx on installation_request (confirmed_on, tenant_id)
    where not archived and state in ('RECEIVED', 'QUALIFIED', 'MATCHING', 'PROPOSED', 'VISITED');

-- Places wanted, one row each: found by equality, which is all that row-level security lets an index serve.
create table installation_request_territory (
    tenant_id  text not null,
    territory  text not null,
    request_id uuid not null,
    constraint installation_request_territory_pkey primary key (tenant_id, territory, request_id),
    constraint installation_request_territory_request_fkey foreign key (tenant_id, request_id)
        references installation_request (tenant_id, id)
);
create index installation_request_territory_request_idx on installation_request_territory (tenant_id, request_id);

-- To whom the person may be named, from when to when: one row a consent, ended and never removed by its withdrawal.
create table installation_request_consent (
    id           uuid        not null primary key,
    tenant_id    text        not null,
    request_id   uuid        not null,
    audience     text        not null,
    given_at     timestamptz not null,
    withdrawn_at timestamptz,
    constraint installation_request_consent_request_fkey foreign key (tenant_id, request_id)
        references installation_request (tenant_id, id),
    constraint installation_request_consent_audience_check
        check (audience in ('LANDLORD', 'ARS', 'CPAM', 'COLLEAGUES', 'NEIGHBOURS')),
    constraint installation_request_consent_dates_check check (withdrawn_at is null or given_at <= withdrawn_at)
);
create unique index installation_request_consent_standing_key
    on installation_request_consent (tenant_id, request_id, audience) where withdrawn_at is null;
create index installation_request_consent_request_idx on installation_request_consent (tenant_id, request_id, given_at);

-- Who asks, and what was told in free words: sealed.
create table installation_request_person (
    request_id uuid  not null primary key,
    tenant_id  text  not null,
    person     bytea not null,
    texts      bytea not null,
    constraint installation_request_person_request_fkey foreign key (tenant_id, request_id)
        references installation_request (tenant_id, id)
);

-- Words of a sealed name, and the identifiers of the person, as keyed digests: found again, never read.
create table installation_request_name (
    tenant_id  text not null,
    digest     text not null,
    request_id uuid not null,
    constraint installation_request_name_pkey primary key (tenant_id, digest, request_id),
    constraint installation_request_name_request_fkey foreign key (tenant_id, request_id)
        references installation_request (tenant_id, id)
);
create index installation_request_name_request_idx on installation_request_name (tenant_id, request_id);

select protect_tenant_table('installation_request', 'installation-request');
select protect_tenant_table('installation_request_territory', 'installation-request', 'request_id');
select protect_tenant_table('installation_request_consent', 'installation-request', 'request_id');
-- Under a word of their own, by which nothing is ever shared…
select protect_tenant_table('installation_request_person', 'installation-request-person', 'request_id');
select protect_tenant_table('installation_request_name', 'installation-request-person', 'request_id');
-- …but for the person of a request that is shared with an audience to whom he or she may be named today (REQ-04). The field
-- set of the share is the audience in lower case.
create policy consented_reads on installation_request_person for select to ${app_role}
    using (exists (select from share s
                     join installation_request_consent c on c.tenant_id = s.tenant_id and c.request_id = s.object_id
                    where s.tenant_id = installation_request_person.tenant_id
                      and s.object_id = installation_request_person.request_id
                      and s.object_type = 'installation-request' and s.grantee = any (acting_grantees())
                      and s.revoked_at is null and s.valid_from <= now() and (s.valid_to is null or now() < s.valid_to)
                      and c.audience = upper(s.field_set) and c.withdrawn_at is null));

grant select, insert, update on installation_request to ${app_role};
grant select, insert, delete on installation_request_territory to ${app_role};
grant select, insert, update on installation_request_consent to ${app_role};
grant select, insert, update on installation_request_person to ${app_role};
grant select, insert, delete on installation_request_name to ${app_role};
-- Workers find what is due, seal anew, and carry out requests of data subjects.
grant select, update, delete on installation_request to ${worker_role};
grant select, delete on installation_request_territory, installation_request_consent to ${worker_role};
grant select, update, delete on installation_request_person to ${worker_role};
grant select, delete on installation_request_name to ${worker_role};

comment on table installation_request is 'professional: requests for a room or a place to practise';
comment on column installation_request.id is 'public: identifier';
comment on column installation_request.tenant_id is 'public: organization that received it';
comment on column installation_request.state is 'public: where it stands';
comment on column installation_request.channel is 'public: by which way it came in';
comment on column installation_request.requester_type is 'public: who asks';
comment on column installation_request.profession_code is 'professional: profession, TRE_G15 or TRE_R95';
comment on column installation_request.specialty_code is 'professional: specialty of a doctor, TRE_R38';
comment on column installation_request.care_tier is 'professional: tier of care';
comment on column installation_request.profile is 'professional: what is looked for, without who looks for it';
comment on column installation_request.account_subject is 'professional: account whose own request it is';
comment on column installation_request.received_on is 'public: legal day of its receipt';
comment on column installation_request.confirmed_on is 'public: last day on which it was said to stand';
comment on column installation_request.reminded_on is 'public: day of the reminder since then';
comment on column installation_request.exit_reason is 'professional: why it left the way to an installation';
comment on column installation_request.accompanied_by is 'public: organization that accompanies the person';
comment on column installation_request.no_poaching is 'public: communes of the EPCI agreed not to draw this person away from one another';
comment on column installation_request.archived is 'public: read and no longer changed';
comment on column installation_request.version is 'public: counts the changes, from 1';
comment on column installation_request.created_at is 'public: when it was entered';
comment on column installation_request.changed_at is 'public: last change';
comment on table installation_request_territory is 'professional: places that requests want';
comment on column installation_request_territory.tenant_id is 'public: organization of the request';
comment on column installation_request_territory.territory is 'professional: level and code of the place';
comment on column installation_request_territory.request_id is 'public: request';
comment on table installation_request_consent is 'professional: to whom the person of a request may be named';
comment on column installation_request_consent.id is 'public: identifier';
comment on column installation_request_consent.tenant_id is 'public: organization of the request';
comment on column installation_request_consent.request_id is 'public: request';
comment on column installation_request_consent.audience is 'public: who may be told the name';
comment on column installation_request_consent.given_at is 'public: when the consent was recorded';
comment on column installation_request_consent.withdrawn_at is 'public: when it was withdrawn';
comment on table installation_request_person is 'personal: who asks, and what was told in free words';
comment on column installation_request_person.request_id is 'public: request';
comment on column installation_request_person.tenant_id is 'public: organization of the request';
comment on column installation_request_person.person is 'personal: names, contact and RPPS number, sealed';
comment on column installation_request_person.texts is 'personal: project, expectations, health project and note, sealed';
comment on table installation_request_name is 'personal: keyed digests by which a person is found again';
comment on column installation_request_name.tenant_id is 'public: organization of the request';
comment on column installation_request_name.digest is 'personal: keyed digest of a word of the name, the RPPS number or the e-mail address';
comment on column installation_request_name.request_id is 'public: request';
