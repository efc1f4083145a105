-- The list of rows to locate is read by the location run alone, which begins after a first load: the load puts the index
-- aside while the table is empty, and the run makes it before it reads. Building it costs a tenth of the switch's time.

-- False when somebody reads the table for long: then the load builds the index with the others.
create function put_due_index_aside() returns boolean
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as $$
begin
    if exists (select 1 from public.professional_activity) then
        return false;
    end if;
    set local lock_timeout = '1s';
    drop index if exists public.professional_activity_due_idx;
    set local lock_timeout = 0;
    return true;
exception when lock_not_available then
    return false;
end
$$;

-- Writers of the table wait for the few seconds of the first time; afterwards this looks and leaves.
create function keep_due_index() returns void
    language sql
    security definer
    set search_path = pg_catalog, public
as $$
    create index if not exists professional_activity_due_idx on public.professional_activity (commune_code, id)
        where locate_due and active
$$;

revoke all on function put_due_index_aside(), keep_due_index() from public;
grant execute on function put_due_index_aside(), keep_due_index() to ${worker_role};
