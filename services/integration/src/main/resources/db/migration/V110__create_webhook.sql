-- Receivers that organizations name for events. The secret is sealed by the application; state_reason tells why a webhook
-- is not active. hold_until keeps a whole receiver waiting because it said so (Retry-After).
create table webhook (
    id                    uuid        not null primary key,
    tenant_id             text        not null,
    url                   text        not null,
    host                  text        not null,
    description           text,
    event_types           text[]      not null,
    state                 text        not null,
    state_reason          text,
    owner_subject         text        not null,
    owner_client          text        not null,
    secret                bytea,
    previous_secret       bytea,
    previous_secret_until timestamptz,
    hold_until            timestamptz,
    failures              integer     not null default 0,
    last_success_at       timestamptz,
    last_failure_at       timestamptz,
    since                 timestamptz not null default now(),
    version               integer     not null default 1,
    created_at            timestamptz not null,
    changed_at            timestamptz not null,
    constraint webhook_tenant_key unique (tenant_id, id),
    constraint webhook_url_check check (length(url) between 8 and 500 and length(host) between 1 and 255),
    constraint webhook_description_check check (length(description) <= 200),
    constraint webhook_types_check check (cardinality(event_types) between 1 and 50),
    constraint webhook_state_check check (state in ('ACTIVE', 'PAUSED', 'DISABLED', 'DELETED')),
    constraint webhook_reason_check check (
        (state_reason is null or state_reason in ('CALLER', 'RECEIVER_GONE', 'OWNER_WITHDRAWN'))
        and (state = 'ACTIVE') = (state_reason is null)),
    constraint webhook_secret_check check ((secret is null) = (state = 'DELETED')),
    constraint webhook_previous_check check ((previous_secret is null) = (previous_secret_until is null)),
    constraint webhook_version_check check (version >= 1 and failures >= 0)
);
create index webhook_list_idx on webhook (tenant_id, id desc) where state <> 'DELETED';

create table webhook_change (
    id         uuid        not null default uuidv7() primary key,
    tenant_id  text        not null,
    webhook_id uuid        not null,
    version    integer     not null,
    at         timestamptz not null,
    action     text        not null,
    subject    text        not null,
    client     text        not null,
    changes    jsonb       not null,
    reason     text,
    constraint webhook_change_webhook_fkey foreign key (tenant_id, webhook_id) references webhook (tenant_id, id),
    constraint webhook_change_action_check check (action in (
        'CREATED', 'CHANGED', 'PAUSED', 'RESUMED', 'DISABLED', 'SECRET_ROTATED', 'REPLAYED', 'DELETED')),
    constraint webhook_change_reason_check check (reason is null or length(reason) <= 500)
);
create index webhook_change_idx on webhook_change (tenant_id, webhook_id, id desc);

-- One message to one receiver. seq is the order in which the feed gave them; of one subject only the first that is pending
-- may be sent, the others are blocked behind it. The event itself stays in the feed: it is read, with the rights of the
-- moment, when it is sent.
create table webhook_delivery (
    id           uuid        not null default uuidv7() primary key,
    seq          bigint      not null generated always as identity,
    tenant_id    text        not null,
    webhook_id   uuid        not null,
    event_id     uuid        not null,
    event_type   text        not null,
    subject      text        not null,
    cause        text        not null,
    state        text        not null,
    outcome      text,
    blocked      boolean     not null,
    attempts     integer     not null default 0,
    next_at      timestamptz not null,
    leased_until timestamptz,
    last_status  integer,
    last_millis  integer,
    last_at      timestamptz,
    created_at   timestamptz not null,
    finished_at  timestamptz,
    constraint webhook_delivery_tenant_key unique (tenant_id, id),
    constraint webhook_delivery_webhook_fkey foreign key (tenant_id, webhook_id) references webhook (tenant_id, id),
    constraint webhook_delivery_cause_check check (cause in ('EVENT', 'REPLAY', 'PING')),
    constraint webhook_delivery_state_check check (state in ('PENDING', 'DELIVERED', 'DEAD', 'WITHDRAWN')),
    constraint webhook_delivery_blocked_check check (not blocked or state = 'PENDING'),
    constraint webhook_delivery_finished_check check ((finished_at is null) = (state = 'PENDING'))
) with (autovacuum_vacuum_scale_factor = 0.05);
-- An event reaches a receiver by itself once, however often the feed is read.
create unique index webhook_delivery_event_key on webhook_delivery (tenant_id, webhook_id, event_id)
    where cause = 'EVENT';
-- What may be sent now; what waits behind it; the log, newest first, whole or of one state; what is past its time.
create index webhook_delivery_due_idx on webhook_delivery (webhook_id, next_at, seq)
    where state = 'PENDING' and not blocked;
create index webhook_delivery_subject_idx on webhook_delivery (webhook_id, subject, seq) where state = 'PENDING';
create index webhook_delivery_log_idx on webhook_delivery (tenant_id, webhook_id, id desc);
create index webhook_delivery_state_idx on webhook_delivery (tenant_id, webhook_id, state, id desc);
create index webhook_delivery_finished_idx on webhook_delivery (finished_at) where finished_at is not null;

-- Of an answer its status and how long it took, and nothing of its body.
create table webhook_attempt (
    tenant_id   text        not null,
    webhook_id  uuid        not null,
    delivery_id uuid        not null,
    number      integer     not null,
    at          timestamptz not null,
    millis      integer     not null,
    status      integer,
    outcome     text        not null,
    retry_at    timestamptz,
    constraint webhook_attempt_pkey primary key (tenant_id, delivery_id, number),
    constraint webhook_attempt_delivery_fkey foreign key (tenant_id, delivery_id)
        references webhook_delivery (tenant_id, id) on delete cascade
);

-- A word of its own: nothing of a webhook is ever shared.
select protect_tenant_table('webhook', 'webhook');
select protect_tenant_table('webhook_change', 'webhook', 'webhook_id');
select protect_tenant_table('webhook_delivery', 'webhook', 'webhook_id');
select protect_tenant_table('webhook_attempt', 'webhook', 'webhook_id');

grant select, insert, update on webhook to ${app_role};
grant select, insert on webhook_change to ${app_role};
grant select, insert, update, delete on webhook_delivery to ${app_role};
grant select on webhook_attempt to ${app_role};
grant select, update on webhook to ${worker_role};
grant select, insert on webhook_change to ${worker_role};
grant select, insert, update, delete on webhook_delivery to ${worker_role};
grant select, insert, delete on webhook_attempt to ${worker_role};

-- Replays name a range of time. Events enter the feed in the order of time, so a coarse index is enough.
create index event_sealed_idx on event using brin (sealed_at) with (pages_per_range = 16, autosummarize = on);

comment on table webhook is 'public: receivers of events, named by organizations';
comment on column webhook.id is 'public: identifier';
comment on column webhook.tenant_id is 'public: organization';
comment on column webhook.url is 'professional: address of the receiver';
comment on column webhook.host is 'professional: host of the address';
comment on column webhook.description is 'professional: what it is for, as the organization put it';
comment on column webhook.event_types is 'public: types wanted; one that ends in * is a beginning';
comment on column webhook.state is 'public: ACTIVE, PAUSED (events wait), DISABLED (events pass by), DELETED';
comment on column webhook.state_reason is 'public: why it is not active: CALLER, RECEIVER_GONE (410), OWNER_WITHDRAWN';
comment on column webhook.owner_subject is 'professional: account whose rights it stands on, pseudonymous';
comment on column webhook.owner_client is 'public: client by which that account set it up';
comment on column webhook.secret is 'sensitive: sealed signing secret';
comment on column webhook.previous_secret is 'sensitive: sealed signing secret before the rotation, signs too until previous_secret_until';
comment on column webhook.previous_secret_until is 'public: end of the overlap of a rotation';
comment on column webhook.hold_until is 'public: nothing is sent before, the receiver said so';
comment on column webhook.failures is 'public: attempts that failed since the last that succeeded';
comment on column webhook.last_success_at is 'public: last accepted delivery';
comment on column webhook.last_failure_at is 'public: last attempt that failed';
comment on column webhook.since is 'public: events that entered the feed before are not sent by themselves';
comment on column webhook.version is 'public: version, the entity tag';
comment on column webhook.created_at is 'public: creation';
comment on column webhook.changed_at is 'public: last change';
comment on table webhook_change is 'public: what happened to each webhook, never changed';
comment on column webhook_change.id is 'public: order of the changes';
comment on column webhook_change.tenant_id is 'public: organization';
comment on column webhook_change.webhook_id is 'public: webhook';
comment on column webhook_change.version is 'public: version it led to';
comment on column webhook_change.at is 'public: when';
comment on column webhook_change.action is 'public: what';
comment on column webhook_change.subject is 'professional: who, pseudonymous; job:… is the service itself';
comment on column webhook_change.client is 'public: with which program';
comment on column webhook_change.changes is 'professional: members before and after, never a secret';
comment on column webhook_change.reason is 'professional: why, as the caller put it';
comment on table webhook_delivery is 'public: one message to one receiver';
comment on column webhook_delivery.id is 'public: identifier';
comment on column webhook_delivery.seq is 'public: order in which the feed gave them';
comment on column webhook_delivery.tenant_id is 'public: organization';
comment on column webhook_delivery.webhook_id is 'public: webhook';
comment on column webhook_delivery.event_id is 'public: event, the webhook-id of the message; of a ping the message itself';
comment on column webhook_delivery.event_type is 'public: type of the event';
comment on column webhook_delivery.subject is 'professional: object of the event, whose messages keep their order';
comment on column webhook_delivery.cause is 'public: EVENT, REPLAY, PING';
comment on column webhook_delivery.state is 'public: PENDING, DELIVERED, DEAD (given up), WITHDRAWN (no longer to be seen)';
comment on column webhook_delivery.outcome is 'public: what the last attempt came to';
comment on column webhook_delivery.blocked is 'public: an earlier message of the object is pending';
comment on column webhook_delivery.attempts is 'public: attempts made';
comment on column webhook_delivery.next_at is 'public: not sent before';
comment on column webhook_delivery.leased_until is 'public: one instance is at it until then';
comment on column webhook_delivery.last_status is 'public: HTTP status of the last attempt';
comment on column webhook_delivery.last_millis is 'public: how long the last attempt took';
comment on column webhook_delivery.last_at is 'public: last attempt';
comment on column webhook_delivery.created_at is 'public: when it came up';
comment on column webhook_delivery.finished_at is 'public: when it was delivered, given up or withdrawn';
comment on table webhook_attempt is 'public: attempts at a message';
comment on column webhook_attempt.tenant_id is 'public: organization';
comment on column webhook_attempt.webhook_id is 'public: webhook';
comment on column webhook_attempt.delivery_id is 'public: message';
comment on column webhook_attempt.number is 'public: first, second…';
comment on column webhook_attempt.at is 'public: when';
comment on column webhook_attempt.millis is 'public: how long it took';
comment on column webhook_attempt.status is 'public: HTTP status, null without an answer';
comment on column webhook_attempt.outcome is 'public: what it came to';
comment on column webhook_attempt.retry_at is 'public: when the next one is due';
