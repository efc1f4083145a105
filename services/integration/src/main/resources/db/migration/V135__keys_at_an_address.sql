-- Keys may be published at an address of the client instead of being uploaded. keys then holds the last good ones, which
-- Keycloak has; the address is asked when keys_due_at has come.
alter table api_client
    add column keys_url          text,
    add column keys_good_at      timestamptz,
    add column keys_failures     integer not null default 0,
    add column keys_fault        text,
    add column keys_due_at       timestamptz,
    add column keys_leased_until timestamptz,
    drop constraint api_client_keys_check,
    add constraint api_client_keys_check check (jsonb_array_length(keys) between 1 and 8),
    add constraint api_client_keys_url_check check (
        length(keys_url) <= 500 and (keys_url is null) = (keys_due_at is null) and (keys_url is null) = (keys_good_at is null));

create index api_client_keys_due_idx on api_client (keys_due_at) where keys_url is not null and state <> 'DELETED';

alter table api_client_change
    drop constraint api_client_change_step_check,
    add constraint api_client_change_step_check check (step in (
        'CREATED', 'CHANGED', 'KEY_ADDED', 'KEY_REMOVED', 'KEYS_FETCHED', 'DISABLED', 'ENABLED', 'DELETED'));

grant insert on api_client_change to ${worker_role};

comment on column api_client.keys_url is 'public: address of its keys, a JSON Web Key Set; null when they are uploaded';
comment on column api_client.keys_good_at is 'public: when the address last gave good keys';
comment on column api_client.keys_failures is 'public: failures of the address in a row';
comment on column api_client.keys_fault is 'public: what was wrong with it last';
comment on column api_client.keys_due_at is 'public: when it is asked next';
comment on column api_client.keys_leased_until is 'public: one instance asks it until then';
