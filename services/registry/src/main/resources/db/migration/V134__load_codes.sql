-- A nomenclature may come as a file of its own: its label then goes before ours and before those learnt elsewhere.
alter table code drop constraint code_source_check;
alter table code add constraint code_source_check check (source in ('house', 'learnt', 'file'));
alter table code
    add column active         boolean not null default true,
    add column inactive_since date;

-- By a trigger, for two features learn labels, each with a statement of its own.
create function keep_label_of_file() returns trigger
    language plpgsql
    set search_path = pg_catalog, public
as $$
begin
    if old.source = 'file' and new.source <> 'file' then
        new.source := old.source;
        new.label_fr := coalesce(old.label_fr, new.label_fr);
    end if;
    return new;
end
$$;
create trigger code_label_of_file before update on code for each row execute function keep_label_of_file();

create unlogged table stage_code (
    line       bigint  not null,
    rejected   boolean not null,
    system     text    not null,
    code       text    not null,
    label_fr   text,
    label_en   text,
    valid_from date,
    valid_to   date
);
grant select, insert, update, delete, truncate on stage_code to registry_worker;

comment on column code.source is 'public: house (written here), learnt (from another file) or file (of the nomenclature itself)';
comment on column code.active is 'public: false when it vanished from the file of its nomenclature';
comment on column code.inactive_since is 'public: date of the file it vanished from';
