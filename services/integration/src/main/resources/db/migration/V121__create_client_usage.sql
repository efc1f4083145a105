-- What machine clients asked of the services, by day, as the gateways counted it. A gateway's counts only grow while it
-- runs: a row holds the last ones read, and reading them again changes nothing. Who asked for what is not kept.
create table client_usage (
    id        uuid        not null default uuidv7() primary key,
    tenant_id text        not null,
    day       date        not null,
    client    text        not null collate "C",
    service   text        not null collate "C",
    gateway   uuid        not null,
    reads     bigint      not null,
    writes    bigint      not null,
    exports   bigint      not null,
    limited   bigint      not null,
    read_at   timestamptz not null,
    constraint client_usage_key unique (tenant_id, day, client, service, gateway),
    constraint client_usage_counts_check check (reads >= 0 and writes >= 0 and exports >= 0 and limited >= 0)
);
create index client_usage_day_idx on client_usage (day);

select protect_tenant_table('client_usage', 'client-usage');

grant select on client_usage to ${app_role};
grant select, insert, update, delete on client_usage to ${worker_role};

comment on table client_usage is 'public: requests of machine clients by day';
comment on column client_usage.id is 'public: identifier of the row';
comment on column client_usage.tenant_id is 'public: organization the client acts for';
comment on column client_usage.day is 'public: day, UTC';
comment on column client_usage.client is 'public: client_id';
comment on column client_usage.service is 'public: service that was asked';
comment on column client_usage.gateway is 'public: run of the gateway that counted';
comment on column client_usage.reads is 'public: requests that read';
comment on column client_usage.writes is 'public: requests that write';
comment on column client_usage.exports is 'public: exports and whole lists';
comment on column client_usage.limited is 'public: requests refused for their rate';
comment on column client_usage.read_at is 'public: when the counts were read last';
