-- Puts a table of a service under row-level security. Called by the service's own migrations, once a table:
--
--     select protect_tenant_table('referral', 'referral');                     -- the object itself
--     select protect_tenant_table('referral_note', 'referral', 'referral_id'); -- what belongs to it
--
-- Requests read the rows of the acting organization, those a live share admits and those of the one-object context; they
-- write their own rows and those of the one-object context. Jobs, and migrations that touch data, see what
-- app.worker_scope says. A share counts only when the owner of the object granted it.
create function protect_tenant_table(target regclass, object_type text, object_id_column name default 'id')
    returns void
    language plpgsql
as $$
declare
    own constant text := 'tenant_id = acting_organization()';
    the_object text;
    shared text;
    work constant text := 'tenant_id = worker_scope() or worker_scope() = ''*''';
begin
    if object_type !~ '^[a-z][a-z0-9-]*$' then
        raise exception 'object type (%), must be lower-case letters, digits and dashes', object_type;
    end if;
    perform 1 from pg_attribute
      where attrelid = target and attname = 'tenant_id' and atttypid = 'text'::regtype and attnotnull;
    if not found then
        raise exception 'table % needs a column "tenant_id text not null"', target;
    end if;
    perform 1 from pg_attribute
      where attrelid = target and attname = object_id_column and atttypid = 'uuid'::regtype and attnotnull;
    if not found then
        raise exception 'table % needs a column "% uuid not null"', target, object_id_column;
    end if;
    the_object := format('acting_object() = tenant_id || %L || %I', '/' || object_type || '/', object_id_column);
    shared := format('exists (select from share s where s.object_id = %1$s.%2$I and s.object_type = %3$L'
        ' and s.tenant_id = %1$s.tenant_id and s.grantee = any (acting_grantees()) and s.revoked_at is null'
        ' and s.valid_from <= now() and (s.valid_to is null or now() < s.valid_to))',
        target, object_id_column, object_type);

    execute format('alter table %s enable row level security, force row level security', target);
    execute format('create policy tenant_reads on %s for select to ${app_role} using (%s or %s or %s)',
        target, own, the_object, shared);
    execute format('create policy tenant_additions on %s for insert to ${app_role} with check (%s or %s)',
        target, own, the_object);
    execute format('create policy tenant_changes on %1$s for update to ${app_role} using (%2$s or %3$s)'
        ' with check (%2$s or %3$s)', target, own, the_object);
    execute format('create policy tenant_removals on %s for delete to ${app_role} using (%s)', target, own);
    execute format('create policy tenant_work on %1$s to ${worker_role}, current_user using (%2$s) with check (%2$s)',
        target, work);
    execute format('create trigger tenant_is_fixed before update of tenant_id on %s for each row'
        ' when (old.tenant_id is distinct from new.tenant_id) execute function refuse_new_tenant()', target);
end
$$;

revoke all on function protect_tenant_table(regclass, text, name) from public;
