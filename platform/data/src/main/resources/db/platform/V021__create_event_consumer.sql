-- Reading the feeds of others: where each consumer stands, what it has acted upon, and what it could not act upon.
-- All three change in the transaction of the effect.
create table event_consumer (
    name            text        not null,
    feed            text        not null,
    last_event_id   uuid,
    holder          text,
    lease_until     timestamptz,
    checked_at      timestamptz,
    behind_since    timestamptz,
    failing_since   timestamptz,
    failure         text,
    gap_at          timestamptz,
    created_at      timestamptz not null default now(),
    constraint event_consumer_pkey primary key (name),
    constraint event_consumer_lease_check check ((holder is null) = (lease_until is null)),
    constraint event_consumer_failure_check check ((failure is null) = (failing_since is null))
);

create table event_received (
    seq         bigint      not null generated always as identity,
    consumer    text        not null references event_consumer (name) on delete cascade,
    source      text        not null,
    event_id    uuid        not null,
    received_at timestamptz not null default now(),
    constraint event_received_pkey primary key (consumer, source, event_id)
);
-- The way back along what was received, when a feed was restored to an earlier state; and the retention's way.
create index event_received_seq_idx on event_received (seq);
create index event_received_consumer_idx on event_received (consumer, seq);

create table event_parked (
    seq         bigint      not null generated always as identity,
    consumer    text        not null references event_consumer (name) on delete cascade,
    source      text        not null,
    event_id    uuid        not null,
    subject     text        not null,
    type        text        not null,
    event       jsonb       not null,
    state       text        not null,
    attempts    integer     not null,
    retry_at    timestamptz not null,
    failure     text,
    parked_at   timestamptz not null default now(),
    constraint event_parked_pkey primary key (consumer, source, event_id),
    constraint event_parked_state_check check (state in ('WAITING', 'DEAD')),
    constraint event_parked_attempts_check check (attempts >= 0)
);
create index event_parked_subject_idx on event_parked (consumer, state, source, subject, seq);

grant select on event_consumer, event_parked to ${app_role};
grant select, insert, update, delete on event_consumer, event_received, event_parked to ${worker_role};

comment on table event_consumer is 'public: consumers of event feeds and how far they are';
comment on column event_consumer.name is 'public: stable name of the consumer';
comment on column event_consumer.feed is 'public: service whose feed it reads';
comment on column event_consumer.last_event_id is 'public: last event done with, null before the first';
comment on column event_consumer.holder is 'public: instance that consumes';
comment on column event_consumer.lease_until is 'public: another instance may take over past this instant';
comment on column event_consumer.checked_at is 'public: last successful read of the feed';
comment on column event_consumer.behind_since is 'public: time of the oldest event known and not done with, null when caught up';
comment on column event_consumer.failing_since is 'public: the feed or the consumer''s means have failed since';
comment on column event_consumer.failure is 'public: kind of that failure';
comment on column event_consumer.gap_at is 'public: events expired unread at this instant: objects must be read again';
comment on column event_consumer.created_at is 'public: first start of the consumer';
comment on table event_received is 'public: events acted upon, so that none is acted upon twice';
comment on column event_received.seq is 'public: order of reception';
comment on column event_received.consumer is 'public: consumer';
comment on column event_received.source is 'public: source of the event';
comment on column event_received.event_id is 'public: identifier of the event';
comment on column event_received.received_at is 'public: when it was acted upon';
comment on table event_parked is 'public: events set aside while others flow, to be tried again (WAITING) or given up (DEAD)';
comment on column event_parked.seq is 'public: order of arrival';
comment on column event_parked.consumer is 'public: consumer';
comment on column event_parked.source is 'public: source of the event';
comment on column event_parked.event_id is 'public: identifier of the event';
comment on column event_parked.subject is 'professional: object; later events of one that waits wait behind it';
comment on column event_parked.type is 'public: type of the event';
comment on column event_parked.event is 'professional: the event, thin as it came';
comment on column event_parked.state is 'public: WAITING or DEAD';
comment on column event_parked.attempts is 'public: how often it failed';
comment on column event_parked.retry_at is 'public: not tried again before';
comment on column event_parked.failure is 'public: kind and place of the last failure, never its message';
comment on column event_parked.parked_at is 'public: when it was set aside';
