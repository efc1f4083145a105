-- Which transaction last wrote premises or one of their units: one row each, as many as there are premises. Whoever keeps rooms
-- in memory remembers a snapshot and asks what was committed behind it; exact whatever ran at the time, and without a clock.
create table room_change (
    tenant_id   text not null,
    premises_id uuid not null,
    written_by  xid8 not null,
    constraint room_change_pkey primary key (tenant_id, premises_id)
);

create index room_change_written_idx on room_change (tenant_id, written_by);

select protect_tenant_table('room_change', 'premises', 'premises_id');
grant select, insert, update on room_change to ${app_role}, ${worker_role};

-- Who writes a unit holds its premises, so two transactions never wait for each other's row here.
create function note_premises_change() returns trigger
    language plpgsql
as $$
begin
    insert into room_change (tenant_id, premises_id, written_by)
    select tenant_id, id, pg_current_xact_id() from written order by id
    on conflict (tenant_id, premises_id) do update set written_by = excluded.written_by
        where room_change.written_by <> excluded.written_by;
    return null;
end
$$;

create function note_unit_change() returns trigger
    language plpgsql
as $$
begin
    insert into room_change (tenant_id, premises_id, written_by)
    select distinct tenant_id, premises_id, pg_current_xact_id() from written order by premises_id
    on conflict (tenant_id, premises_id) do update set written_by = excluded.written_by
        where room_change.written_by <> excluded.written_by;
    return null;
end
$$;

create trigger premises_added after insert on premises referencing new table as written
    for each statement execute function note_premises_change();
create trigger premises_changed after update on premises referencing new table as written
    for each statement execute function note_premises_change();
create trigger premises_unit_added after insert on premises_unit referencing new table as written
    for each statement execute function note_unit_change();
create trigger premises_unit_changed after update on premises_unit referencing new table as written
    for each statement execute function note_unit_change();

comment on table room_change is 'public: the last write of premises and their units';
comment on column room_change.tenant_id is 'public: organization that keeps the premises';
comment on column room_change.premises_id is 'public: premises';
comment on column room_change.written_by is 'public: transaction that wrote them last';

-- Who agreed to be made known to colleagues: looked at for each list of rooms.
create index installation_request_consent_colleagues_idx on installation_request_consent (tenant_id, request_id)
    where audience = 'COLLEAGUES' and withdrawn_at is null;
