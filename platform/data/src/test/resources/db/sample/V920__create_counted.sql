-- An object that transactions change one after the other, and what a consumer does of its events.
create table counted (
    id      uuid    not null primary key,
    version integer not null default 0
);
create table effect (
    seq      bigint not null generated always as identity primary key,
    consumer text   not null,
    event_id uuid   not null,
    subject  text   not null
);
grant select, insert, update on counted to ${app_role};
grant select, insert on effect to ${worker_role};

comment on table counted is 'public: objects with a version';
comment on column counted.id is 'public: identifier';
comment on column counted.version is 'public: version';
comment on table effect is 'public: effects of events';
comment on column effect.seq is 'public: order';
comment on column effect.consumer is 'public: consumer';
comment on column effect.event_id is 'public: event';
comment on column effect.subject is 'public: object of the event';
