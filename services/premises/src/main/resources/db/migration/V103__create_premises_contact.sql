-- People behind premises, and what was said with them. Names, addresses, numbers and words are sealed: the database alone
-- tells nothing of them. By a keyed digest of the e-mail somebody is found again who asks what is held.
create table premises_contact (
    id             uuid        not null primary key,
    tenant_id      text        not null,
    premises_id    uuid        not null,
    kind           text        not null,
    person         bytea       not null,
    email_digest   text,
    do_not_contact boolean     not null,
    archived       boolean     not null default false,
    version        integer     not null,
    created_at     timestamptz not null,
    changed_at     timestamptz not null,
    constraint premises_contact_tenant_key unique (tenant_id, id),
    constraint premises_contact_premises_fkey foreign key (tenant_id, premises_id) references premises (tenant_id, id),
    constraint premises_contact_kind_check check (kind in ('OWNER', 'MANAGER', 'AGENCY', 'SYNDIC', 'OTHER')),
    constraint premises_contact_version_check check (version >= 1)
);

create index premises_contact_premises_idx on premises_contact (premises_id, created_at, id);
create index premises_contact_digest_idx on premises_contact (tenant_id, email_digest) where email_digest is not null;

create table premises_contact_entry (
    id          uuid        not null primary key,
    tenant_id   text        not null,
    premises_id uuid        not null,
    contact_id  uuid        not null,
    on_day      date        not null,
    channel     text        not null,
    outgoing    boolean     not null,
    note        bytea       not null,
    subject     text        not null,
    created_at  timestamptz not null,
    constraint premises_contact_entry_contact_fkey
        foreign key (tenant_id, contact_id) references premises_contact (tenant_id, id) on delete cascade,
    constraint premises_contact_entry_channel_check check (channel in ('PHONE', 'EMAIL', 'LETTER', 'MEETING', 'VISIT'))
);

create index premises_contact_entry_idx on premises_contact_entry (tenant_id, contact_id, on_day desc, id desc);

-- A word of its own, under which nothing is ever shared.
select protect_tenant_table('premises_contact', 'premises-contact');
select protect_tenant_table('premises_contact_entry', 'premises-contact', 'contact_id');

grant select, insert, update on premises_contact to ${app_role};
grant select, insert on premises_contact_entry to ${app_role};
-- The part in data subjects' requests runs as the worker of one organization.
grant select, delete on premises_contact, premises_contact_entry to ${worker_role};
grant update (do_not_contact, version, changed_at) on premises_contact to ${worker_role};

comment on table premises_contact is 'personal: people behind premises';
comment on column premises_contact.id is 'public: identifier';
comment on column premises_contact.tenant_id is 'public: organization that keeps the premises';
comment on column premises_contact.premises_id is 'public: premises';
comment on column premises_contact.kind is 'public: OWNER, MANAGER, AGENCY, SYNDIC or OTHER';
comment on column premises_contact.person is 'personal: name, e-mail and telephone, sealed';
comment on column premises_contact.email_digest is 'personal: keyed digest of the e-mail';
comment on column premises_contact.do_not_contact is 'personal: the person does not want to be contacted';
comment on column premises_contact.archived is 'public: no longer in use';
comment on column premises_contact.version is 'public: counts the changes, from 1';
comment on column premises_contact.created_at is 'public: when it was entered';
comment on column premises_contact.changed_at is 'public: last change';
comment on table premises_contact_entry is 'personal: what was said with people behind premises';
comment on column premises_contact_entry.id is 'public: identifier';
comment on column premises_contact_entry.tenant_id is 'public: organization that keeps the premises';
comment on column premises_contact_entry.premises_id is 'public: premises';
comment on column premises_contact_entry.contact_id is 'personal: contact';
comment on column premises_contact_entry.on_day is 'public: day';
comment on column premises_contact_entry.channel is 'public: PHONE, EMAIL, LETTER, MEETING or VISIT';
comment on column premises_contact_entry.outgoing is 'public: whether the organization took the first step';
comment on column premises_contact_entry.note is 'personal: what was said, sealed';
comment on column premises_contact_entry.subject is 'professional: subject of the token that wrote it';
comment on column premises_contact_entry.created_at is 'public: when it was written';
