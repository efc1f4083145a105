-- Answers already given to requests that carried an Idempotency-Key. A row is added by the transaction of the write itself:
-- it is there exactly when the write is. What was answered is sealed under a key made from the caller's own, which is not
-- kept: only whoever repeats the request can read it again.
create table idempotency (
    scope      bytea       not null primary key,
    request    bytea       not null,
    answer     bytea,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    constraint idempotency_scope_check check (length(scope) = 32),
    constraint idempotency_request_check check (length(request) = 32),
    constraint idempotency_dates_check check (created_at < expires_at)
);

create index idempotency_expiry_idx on idempotency (expires_at);

grant select, insert, update on idempotency to ${app_role};
grant select, delete on idempotency to ${worker_role};

comment on table idempotency is 'sensitive: answers kept for callers who repeat a request, sealed';
comment on column idempotency.scope is 'public: SHA-256 of client, subject, organization, operation and key';
comment on column idempotency.request is 'public: SHA-256 of what was asked';
comment on column idempotency.answer is 'sensitive: status, headers and body, AES-256-GCM under a key made from the caller''s';
comment on column idempotency.created_at is 'public: when the write began';
comment on column idempotency.expires_at is 'public: when the key is free again';
