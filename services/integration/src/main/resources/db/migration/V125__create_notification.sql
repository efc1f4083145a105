-- What each person wants to be told of, and what is to be told. Names and addresses are Keycloak's: they are asked for when
-- a letter leaves and are kept nowhere.
create table notification_preference (
    id         uuid        not null default uuidv7() primary key,
    tenant_id  text        not null,
    subject    text        not null collate "C",
    language   text        not null,
    rhythms    jsonb       not null,
    version    integer     not null,
    created_at timestamptz not null,
    constraint notification_preference_person_key unique (tenant_id, subject),
    constraint notification_preference_language_check check (language in ('fr', 'en')),
    constraint notification_preference_version_check check (version >= 1)
);

create table notification (
    id           uuid        not null default uuidv7() primary key,
    tenant_id    text        not null,
    subject      text        not null collate "C",
    kind         text        not null,
    event_id     uuid        not null,
    event_type   text        not null,
    object       text        not null,
    happened_at  timestamptz not null,
    due_at       timestamptz not null,
    state        text        not null default 'PENDING',
    reason       text,
    attempts     integer     not null default 0,
    leased_until timestamptz,
    sent_at      timestamptz,
    -- An event is told once to each, however often it is read.
    constraint notification_event_key unique (tenant_id, subject, event_id),
    constraint notification_state_check check (state in ('PENDING', 'SENT', 'SKIPPED', 'FAILED')),
    constraint notification_sent_check check ((state = 'SENT') = (sent_at is not null)),
    constraint notification_reason_check check ((state in ('SKIPPED', 'FAILED')) = (reason is not null))
);
create index notification_person_idx on notification (tenant_id, subject, id desc);
create index notification_due_idx on notification (due_at) where state = 'PENDING';

select protect_tenant_table('notification_preference', 'notification-preference');
select protect_tenant_table('notification', 'notification');

grant select, insert, update on notification_preference to ${app_role};
grant select on notification_preference to ${worker_role};
grant select on notification to ${app_role};
grant select, insert, update, delete on notification to ${worker_role};

comment on table notification_preference is 'professional: what each person wants to be told of';
comment on column notification_preference.id is 'public: identifier of the row';
comment on column notification_preference.tenant_id is 'public: organization for which the person acts';
comment on column notification_preference.subject is 'professional: account at Keycloak';
comment on column notification_preference.language is 'professional: fr or en';
comment on column notification_preference.rhythms is 'professional: kind to rhythm';
comment on column notification_preference.version is 'public: version, the entity tag';
comment on column notification_preference.created_at is 'public: when something was set first; nothing older is told';
comment on table notification is 'professional: what was told to whom, or is to be';
comment on column notification.id is 'public: identifier, in the order of arrival';
comment on column notification.tenant_id is 'public: organization';
comment on column notification.subject is 'professional: account at Keycloak';
comment on column notification.kind is 'public: kind of news';
comment on column notification.event_id is 'public: event it tells of';
comment on column notification.event_type is 'public: type of the event';
comment on column notification.object is 'public: object of the event, its kind and identifier';
comment on column notification.happened_at is 'public: when it happened';
comment on column notification.due_at is 'public: not sent before';
comment on column notification.state is 'public: PENDING, SENT, SKIPPED or FAILED';
comment on column notification.reason is 'public: why not';
comment on column notification.attempts is 'public: tries';
comment on column notification.leased_until is 'public: one instance is at it until then';
comment on column notification.sent_at is 'public: when the mail server took it';
