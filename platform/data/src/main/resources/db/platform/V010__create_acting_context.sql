-- For whom the current transaction acts. The application writes these settings at the start of every transaction, local
-- to it; after it they are empty again. An empty setting admits nothing.
create function acting_organization() returns text
    language sql stable parallel safe
return nullif(current_setting('app.org', true), '');

create function acting_actor() returns text
    language sql stable parallel safe
return nullif(current_setting('app.actor', true), '');

-- Names under which a share may have been granted to whoever acts: the organization, or the person who acts for none.
create function acting_grantees() returns text[]
    language sql stable parallel safe
return array_remove(array[coalesce(nullif(current_setting('app.org', true), ''),
                                   'person:' || nullif(current_setting('app.actor', true), ''))], null);

-- The only object of a one-object context, as 'tenant/type/id'.
create function acting_object() returns text
    language sql stable parallel safe
return nullif(current_setting('app.object', true), '');

-- What a job may see: one organization, or '*' for all of them.
create function worker_scope() returns text
    language sql stable parallel safe
return nullif(current_setting('app.worker_scope', true), '');

create function refuse_new_tenant() returns trigger
    language plpgsql
as $$
begin
    raise exception 'tenant_id of % is fixed, it cannot become %', tg_table_name, new.tenant_id
        using errcode = 'insufficient_privilege';
end
$$;
