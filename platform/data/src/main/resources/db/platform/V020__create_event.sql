-- What happened, told to others. A change and its event commit together (outbox); a sealer then moves committed
-- events to the feed (event) and gives each the next position. The sequence of the outbox is not commit order, the
-- position is: it is given under the lock of event_head, to rows that are already visible, so that whoever reads
-- behind a position never misses one before it.
create table outbox (
    seq         bigint      not null generated always as identity,
    id          uuid        not null,
    type        text        not null,
    object_type text        not null,
    object_id   text        not null,
    tenant_id   text,
    data        jsonb,
    trace_id    text        not null,
    occurred_at timestamptz not null,
    constraint outbox_pkey primary key (seq),
    constraint outbox_type_check check (type ~ '^fr\.maillage\.[a-z]+\.[a-z][a-z-]*\.[a-z][a-z-]*\.v[1-9][0-9]*$'),
    constraint outbox_object_check check (
        length(object_type) <= 40 and object_type ~ '^[a-z][a-z0-9-]*$'
        and length(object_id) <= 80 and object_id ~ '^[A-Za-z0-9][A-Za-z0-9:._-]*$'),
    constraint outbox_trace_check check (length(trace_id) = 32 and trace_id ~ '^[0-9a-f]*$'),
    -- A tombstone says that, when and of what, nothing more.
    constraint outbox_tombstone_check check ((data is null) = (type ~ '\.(deleted|ended)\.v[0-9]+$')),
    -- Thin: ids, codes, states, dates, counts. No key that could hold a name or a text, no value that looks like one.
    -- One pattern over the text that jsonb writes, and bounds by length(): several times cheaper than a path query.
    constraint outbox_data_check check (
        data is null or (length(data::text) <= 4096 and data::text ~ (
            '^\{(?:"(?:id|ids|state|kind|stage|outcome|level|from|to|version|(?:is|has)[A-Z][A-Za-z0-9]*'
            '|[a-z][A-Za-z0-9]*(?:Id|Ids|Code|Codes|State|Kind|Stage|Outcome|Level|On|From|To|Until|At|Count|Version|Year))"'
            ': (?:-?[0-9]+|true|false|"[A-Za-z0-9][A-Za-z0-9:._-]*"'
            '|\[(?:"[A-Za-z0-9][A-Za-z0-9:._-]*"(?:, (?=")|(?=\])))*\])(?:, (?=")|(?=\})))*\}$')))
) with (autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0, autovacuum_analyze_threshold = 10000);

create table event (
    position    bigint      not null,
    id          uuid        not null,
    type        text        not null,
    object_type text        not null,
    object_id   text        not null,
    tenant_id   text,
    data        jsonb,
    trace_id    text        not null,
    occurred_at timestamptz not null,
    sealed_at   timestamptz not null,
    constraint event_pkey primary key (position)
);

-- Not unique, so that the table may be partitioned by ranges of position; ids are random enough to be.
create index event_id_idx on event (id);
-- One ordered walk for reference events, one for a tenant's own; the feed merges the two.
create index event_reference_idx on event (position) where tenant_id is null;
create index event_tenant_idx on event (tenant_id, position) where tenant_id is not null;
-- Events of one shared object.
create index event_object_idx on event (object_type, object_id, position);

create table event_head (
    singleton boolean not null default true,
    position  bigint  not null,
    constraint event_head_pkey primary key (singleton),
    constraint event_head_singleton_check check (singleton)
);
insert into event_head (position) values (0);

alter table outbox enable row level security, force row level security;
alter table event enable row level security, force row level security;

-- A request tells of its own organization's objects, or of the one object of its context; without an organization
-- (operator) of reference data. A job tells of the organizations that it may see.
create policy outbox_additions on outbox for insert to ${app_role}
    with check (tenant_id is not distinct from acting_organization()
        or acting_object() = tenant_id || '/' || object_type || '/' || object_id);
create policy outbox_work on outbox for insert to ${worker_role}
    with check (tenant_id is null or tenant_id = worker_scope() or worker_scope() = '*');
-- The sealer moves what is there, whoever it is of.
create policy outbox_reads on outbox for select to ${worker_role} using (true);
create policy outbox_removals on outbox for delete to ${worker_role} using (true);

-- Everyone reads of reference data, an organization of its own objects, and whoever an object is shared with of that
-- object, from the share's first day on and while it is live.
create policy event_reads on event for select to ${app_role}
    using (tenant_id is null or tenant_id = acting_organization() or exists (
        select from share s
         where s.object_id = case when event.object_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                                  then event.object_id::uuid end
           and s.object_type = event.object_type and s.tenant_id = event.tenant_id
           and s.grantee = any (acting_grantees()) and s.revoked_at is null
           and s.valid_from <= event.sealed_at and s.valid_from <= now()
           and (s.valid_to is null or now() < s.valid_to)));
create policy event_work on event to ${worker_role} using (true) with check (true);

grant insert on outbox to ${app_role};
grant select on event to ${app_role};
grant select, insert, delete on outbox, event to ${worker_role};
grant select, update on event_head to ${worker_role};

comment on table outbox is 'public: events committed with their change, not yet in the feed';
comment on column outbox.seq is 'public: order of writing, not of commit';
comment on column outbox.id is 'public: identifier of the event, stable for ever';
comment on column outbox.type is 'public: fr.maillage.<service>.<thing>.<past-verb>.v<n>';
comment on column outbox.object_type is 'public: kind of the object, the word by which it is shared';
comment on column outbox.object_id is 'professional: identifier of the object';
comment on column outbox.tenant_id is 'public: organization whose object it is, null for reference data';
comment on column outbox.data is 'professional: identifiers, codes, states, dates and counts; null is a tombstone';
comment on column outbox.trace_id is 'public: trace in which it happened';
comment on column outbox.occurred_at is 'public: when it happened';
comment on table event is 'public: the feed, in the order in which events became visible';
comment on column event.position is 'public: place in the feed, dense; never shown, it would tell how much others do';
comment on column event.id is 'public: identifier of the event, what after= names';
comment on column event.type is 'public: fr.maillage.<service>.<thing>.<past-verb>.v<n>';
comment on column event.object_type is 'public: kind of the object, the word by which it is shared';
comment on column event.object_id is 'professional: identifier of the object';
comment on column event.tenant_id is 'public: organization whose object it is, null for reference data';
comment on column event.data is 'professional: identifiers, codes, states, dates and counts; null is a tombstone';
comment on column event.trace_id is 'public: trace in which it happened';
comment on column event.occurred_at is 'public: when it happened';
comment on column event.sealed_at is 'public: when it entered the feed; what the retention counts from';
comment on table event_head is 'public: the last position given; its row is the lock of the feed';
comment on column event_head.singleton is 'public: there is one row';
comment on column event_head.position is 'public: last position given';
