create table ticket (
    id        uuid    not null primary key,
    tenant_id text    not null,
    title     text    not null,
    version   integer not null default 1
);

select protect_tenant_table('ticket', 'ticket');

grant select, insert, update on ticket to ${app_role};

comment on table ticket is 'public: tickets';
comment on column ticket.id is 'public: identifier';
comment on column ticket.tenant_id is 'public: organization';
comment on column ticket.title is 'public: title';
comment on column ticket.version is 'public: version';
