-- The first load of millions of rows builds tables beside the empty ones, without indexes, and renames them in the switch:
-- ten indexes kept up row by row would cost more than all the rest. The worker owns no table, hence these functions, which
-- work on the three tables named here and on nothing else.

create function first_load_table(live text) returns text
    language plpgsql
    immutable
    set search_path = pg_catalog, public
as $$
begin
    if live not in ('professional', 'professional_activity', 'professional_skill') then
        raise exception 'table % is not one that a first load builds', live;
    end if;
    return live || '_build';
end
$$;

-- True when the table is empty, and nothing hangs on it that a renamed one would lose: then its build is there, empty.
create function begin_first_load(live text) returns boolean
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as $$
declare
    build text := first_load_table(live);
    oid_of oid := format('public.%I', live)::regclass;
    filled boolean;
begin
    execute format('drop table if exists public.%I', build);
    execute format('select exists (select 1 from public.%I)', live) into filled;
    if filled
        or exists (select 1 from pg_trigger t where t.tgrelid = oid_of and t.tgisinternal)
        or exists (select 1 from pg_constraint c where c.confrelid = oid_of or (c.conrelid = oid_of and c.contype = 'f'))
        or exists (select 1 from pg_policy p where p.polrelid = oid_of)
        or exists (select 1 from pg_inherits i where oid_of in (i.inhrelid, i.inhparent))
        or exists (select 1 from pg_class c where c.oid = oid_of and (c.relrowsecurity or c.relkind <> 'r'))
        or exists (select 1 from pg_attribute a where a.attrelid = oid_of and a.attacl is not null)
        or exists (select 1 from pg_depend d join pg_rewrite r on d.classid = 'pg_rewrite'::regclass and r.oid = d.objid
                    where d.refobjid = oid_of and r.ev_class <> oid_of)
        or exists (select 1 from pg_statistic_ext e where e.stxrelid = oid_of) then
        return false;
    end if;
    execute format('create table public.%I (like public.%I including defaults including constraints including generated'
                   ' including comments including storage including compression) with (autovacuum_enabled = false)',
                   build, live);
    execute format('grant select, insert, update on public.%I to registry_worker', build);
    return true;
end
$$;

-- The live table's indexes, those of its keys first.
create function first_load_indexes(live text) returns setof text
    language sql
    stable
    security definer
    set search_path = pg_catalog, public
as $$
    select c.relname::text
      from pg_index i join pg_class c on c.oid = i.indexrelid
     where i.indrelid = format('public.%I', live)::regclass and first_load_table(live) is not null
     order by i.indisprimary desc, i.indisunique desc, c.relname
$$;

create function build_first_load_index(live text, index_name text) returns void
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as $$
declare
    build text := first_load_table(live);
    definition text;
    other text;
begin
    select pg_get_indexdef(i.indexrelid) into definition
      from pg_index i join pg_class c on c.oid = i.indexrelid
     where i.indrelid = format('public.%I', live)::regclass and c.relname = index_name;
    if definition is null then
        raise exception 'table % has no index %', live, index_name;
    end if;
    other := replace(definition,
                     format(' INDEX %I ON public.%I ', index_name, live),
                     format(' INDEX %I ON public.%I ', index_name || '_build', build));
    if other = definition then
        raise exception 'definition of index % is not understood: %', index_name, definition;
    end if;
    execute other;
end
$$;

create function analyze_first_load(live text) returns void
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as $$
begin
    execute format('analyze public.%I', first_load_table(live));
end
$$;

-- All tables or none: a reader of one must not wait because another is read by somebody slow. New readers queue behind a
-- waiting lock, hence a second at a time, and a second for them in between.
create function lock_first_load(live text[]) returns void
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as $$
declare
    tries integer := 0;
    name text;
begin
    foreach name in array live loop
        perform first_load_table(name);
    end loop;
    loop
        begin
            set local lock_timeout = '1s';
            foreach name in array live loop
                execute format('lock table public.%I in access exclusive mode', name);
            end loop;
            set local lock_timeout = 0;
            return;
        exception when lock_not_available then
            tries := tries + 1;
            if tries = 120 then
                raise;
            end if;
            perform pg_sleep(1);
        end;
    end loop;
end
$$;

-- Puts the build in the place of the live table, which is locked already, with its grants, comment, keys and names.
create function finish_first_load(live text) returns void
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as $$
declare
    build text := first_load_table(live);
    live_oid oid := format('public.%I', live)::regclass;
    build_oid oid := format('public.%I', build)::regclass;
    filled boolean;
    missing text;
    each record;
    statements text[] := '{}';
begin
    execute format('lock table public.%I in access exclusive mode', live);
    execute format('select exists (select 1 from public.%I)', live) into filled;
    if filled then
        raise exception 'table % was filled while its first load was built', live;
    end if;
    select string_agg(c.relname, ', ') into missing
      from pg_index i join pg_class c on c.oid = i.indexrelid
     where i.indrelid = live_oid
       and not exists (select 1 from pg_index b join pg_class n on n.oid = b.indexrelid
                        where b.indrelid = build_oid and n.relname = c.relname || '_build');
    if missing is not null then
        raise exception 'indexes of % are not built: %', live, missing;
    end if;
    for each in select c.relname, k.conname, k.contype
                  from pg_index i join pg_class c on c.oid = i.indexrelid
                  left join pg_constraint k on k.conindid = i.indexrelid and k.conrelid = live_oid
                 where i.indrelid = live_oid
    loop
        statements := statements || case each.contype
            when 'p' then format('alter table public.%I add constraint %I primary key using index %I',
                                 live, each.conname, each.relname || '_build')
            when 'u' then format('alter table public.%I add constraint %I unique using index %I',
                                 live, each.conname, each.relname || '_build')
            else format('alter index public.%I rename to %I', each.relname || '_build', each.relname) end;
    end loop;
    for each in select a.privilege_type, a.is_grantable, a.grantee
                  from pg_class c, aclexplode(c.relacl) a where c.oid = live_oid and a.grantee <> c.relowner
    loop
        statements := statements || format('grant %s on public.%I to %s%s', each.privilege_type, live,
            case when each.grantee = 0 then 'public' else quote_ident(pg_get_userbyid(each.grantee)) end,
            case when each.is_grantable then ' with grant option' else '' end);
    end loop;
    for each in select pg_get_triggerdef(t.oid) as definition from pg_trigger t
                 where t.tgrelid = live_oid and not t.tgisinternal
    loop
        statements := statements || each.definition;
    end loop;
    statements := statements || format('comment on table public.%I is %L', live, obj_description(live_oid, 'pg_class'));
    execute format('revoke all on public.%I from registry_worker', build);
    execute format('drop table public.%I', live);
    execute format('alter table public.%I rename to %I', build, live);
    execute format('alter table public.%I reset (autovacuum_enabled)', live);
    for i in 1 .. cardinality(statements) loop
        execute statements[i];
    end loop;
end
$$;

create function abandon_first_load(live text) returns void
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as $$
begin
    execute format('drop table if exists public.%I', first_load_table(live));
end
$$;

revoke all on function first_load_table(text), begin_first_load(text), first_load_indexes(text),
    build_first_load_index(text, text), analyze_first_load(text), lock_first_load(text[]), finish_first_load(text), abandon_first_load(text)
    from public;
grant execute on function begin_first_load(text), first_load_indexes(text), build_first_load_index(text, text),
    analyze_first_load(text), lock_first_load(text[]), finish_first_load(text), abandon_first_load(text) to registry_worker;
