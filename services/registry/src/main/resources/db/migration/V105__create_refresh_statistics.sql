-- The worker does not own the tables it fills, and only owners may analyze; after a bulk load the planner must know.
create function refresh_statistics(table_name text) returns void
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as $$
begin
    if not exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname = table_name) then
        raise exception 'no table % to analyze', table_name;
    end if;
    execute format('analyze public.%I', table_name);
end
$$;

revoke all on function refresh_statistics(text) from public;
grant execute on function refresh_statistics(text) to registry_worker;
