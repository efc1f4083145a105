-- A service may pass on the events of others in a feed of its own: they keep the identifier and the source they were
-- born with.
alter table outbox add column source text,
    add constraint outbox_source_check check (source ~ '^/api/[a-z]+/v[1-9][0-9]*$' and length(source) <= 60);
alter table event add column source text;

comment on column outbox.source is 'public: source of an event passed on, null for this service''s own';
comment on column event.source is 'public: source of an event passed on, null for this service''s own';
