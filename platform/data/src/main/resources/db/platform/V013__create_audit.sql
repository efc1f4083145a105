-- Who saw or changed what. Rows are only ever added; a sealer puts committed rows into a chain of hashes, in the order of
-- audit_queue, so that writers never wait for one another. Nothing here is personal: ids and codes only.
create table audit (
    id           uuid           not null primary key,
    at           timestamptz(3) not null default clock_timestamp(),
    tenant_id    text,
    organization text,
    issuer       text           not null,
    subject      text           not null,
    client       text           not null,
    operation    text           not null,
    object_type  text           not null,
    object_ids   text[]         not null,
    field_class  text           not null,
    result       text           not null,
    trace_id     text           not null,
    constraint audit_field_class_check check (field_class in ('PUBLIC', 'PROFESSIONAL', 'PERSONAL', 'SENSITIVE')),
    constraint audit_result_check check (result in ('GRANTED', 'DENIED'))
);

create index audit_tenant_idx on audit (tenant_id, at, id);

-- Committed rows that the sealer has not taken yet, normally for less than a second.
create table audit_queue (
    number   bigint generated always as identity primary key,
    entry_id uuid        not null,
    added_at timestamptz not null default now()
);

create table audit_seal (
    seq       bigint         not null primary key,
    entry_id  uuid           not null,
    sealed_at timestamptz(3) not null,
    hash      bytea          not null,
    constraint audit_seal_entry_key unique (entry_id),
    constraint audit_seal_hash_check check (length(hash) = 32)
);

-- Where the chain starts after old entries were removed.
create table audit_checkpoint (
    seq        bigint      not null primary key,
    hash       bytea       not null,
    entries    bigint      not null,
    before     timestamptz not null,
    created_at timestamptz not null default now(),
    constraint audit_checkpoint_hash_check check (length(hash) = 32)
);

alter table audit enable row level security, force row level security;

-- The application adds what it does itself, in the name of the organization it acts for; it reads nothing.
create policy audit_additions on audit for insert to ${app_role}
    with check (organization is not distinct from acting_organization());
create policy audit_reads on audit for select to ${worker_role}, current_user
    using (tenant_id = worker_scope() or worker_scope() = '*');
create policy audit_work on audit for insert to ${worker_role}
    with check (worker_scope() = '*' or organization = worker_scope());
create policy audit_removals on audit for delete to current_user
    using (worker_scope() = '*');

-- Neither the date of an entry nor its place in the chain is the application's to choose.
grant insert (id, tenant_id, organization, issuer, subject, client, operation, object_type, object_ids, field_class,
              result, trace_id) on audit to ${app_role}, ${worker_role};
grant insert (entry_id) on audit_queue to ${app_role}, ${worker_role};
grant select on audit, audit_queue, audit_seal, audit_checkpoint to ${worker_role};
grant delete on audit_queue to ${worker_role};
grant insert on audit_seal to ${worker_role};

create function refuse_audit_change() returns trigger
    language plpgsql
as $$
begin
    if tg_op = 'DELETE' and current_setting('app.audit_purge', true) = 'on' then
        return old;
    end if;
    raise exception '% of % refused: the audit trail is only added to', lower(tg_op), tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_is_append_only before update or delete on audit
    for each row execute function refuse_audit_change();
create trigger audit_is_not_emptied before truncate on audit
    for each statement execute function refuse_audit_change();
create trigger audit_seal_is_append_only before update or delete on audit_seal
    for each row execute function refuse_audit_change();
create trigger audit_seal_is_not_emptied before truncate on audit_seal
    for each statement execute function refuse_audit_change();
create trigger audit_checkpoint_is_append_only before update or delete or truncate on audit_checkpoint
    for each statement execute function refuse_audit_change();

-- Removes the oldest part of the chain, up to the first entry that is not older than the date, and remembers the hash from
-- which the rest is verified. Six months are kept whatever is asked (CNIL, délibération 2021-122). Returns what it removed.
create function purge_audit(older_than timestamptz) returns table (seq bigint, hash bytea, entries bigint)
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as $$
declare
    scope constant text := coalesce(current_setting('app.worker_scope', true), '');
    last_seq bigint;
    last_hash bytea;
    removed bigint;
begin
    if older_than > now() - interval '6 months' then
        raise exception 'purge before %, must leave at least six months', older_than;
    end if;
    perform set_config('app.worker_scope', '*', true), set_config('app.audit_purge', 'on', true);
    select s.seq, s.hash into last_seq, last_hash from audit_seal s
     where s.seq < coalesce(
               (select k.seq from audit_seal k join audit a on a.id = k.entry_id
                 where a.at >= older_than order by k.seq limit 1),
               (select max(m.seq) + 1 from audit_seal m))
     order by s.seq desc limit 1;
    if last_seq is not null then
        delete from audit a using audit_seal s where a.id = s.entry_id and s.seq <= last_seq;
        delete from audit_seal s where s.seq <= last_seq;
        get diagnostics removed = row_count;
        insert into audit_checkpoint (seq, hash, entries, before) values (last_seq, last_hash, removed, older_than);
        return query select last_seq, last_hash, removed;
    end if;
    perform set_config('app.worker_scope', scope, true), set_config('app.audit_purge', '', true);
end
$$;

revoke all on function purge_audit(timestamptz) from public;
grant execute on function purge_audit(timestamptz) to ${worker_role};

comment on table audit is 'professional: accesses to nominative data and refusals';
comment on column audit.id is 'public: identifier of the entry';
comment on column audit.at is 'public: when, by the clock of the database';
comment on column audit.tenant_id is 'public: organization whose data it is, null when that is not known';
comment on column audit.organization is 'public: organization for which the caller acted, null for none';
comment on column audit.issuer is 'public: who vouches for the caller';
comment on column audit.subject is 'professional: pseudonymous id of the person, account, job or link';
comment on column audit.client is 'public: program the caller used';
comment on column audit.operation is 'public: what was done';
comment on column audit.object_type is 'public: kind of object';
comment on column audit.object_ids is 'professional: objects seen or changed';
comment on column audit.field_class is 'public: most protected class among the fields shown: PUBLIC, PROFESSIONAL, PERSONAL, SENSITIVE';
comment on column audit.result is 'public: GRANTED or DENIED';
comment on column audit.trace_id is 'public: trace of the request or job';
comment on table audit_queue is 'public: entries to be sealed';
comment on column audit_queue.number is 'public: order of arrival';
comment on column audit_queue.entry_id is 'public: entry';
comment on column audit_queue.added_at is 'public: start of the transaction that added it';
comment on table audit_seal is 'public: chain of hashes over the entries';
comment on column audit_seal.seq is 'public: place in the chain, from 1 without gap';
comment on column audit_seal.entry_id is 'public: entry';
comment on column audit_seal.sealed_at is 'public: when it was sealed';
comment on column audit_seal.hash is 'public: SHA-256 of the seal before, this seal and its entry';
comment on table audit_checkpoint is 'public: removals of old entries';
comment on column audit_checkpoint.seq is 'public: last place removed';
comment on column audit_checkpoint.hash is 'public: hash at that place';
comment on column audit_checkpoint.entries is 'public: entries removed';
comment on column audit_checkpoint.before is 'public: date before which entries were removed';
comment on column audit_checkpoint.created_at is 'public: when they were removed';
