-- Nomenclatures: labels written by hand, learnt from official files, or both (by hand wins).
create table code (
    system         text        not null,
    code           text        not null,
    label_fr       text,
    label_en       text,
    kind           text,
    source         text        not null,
    valid_from     date,
    valid_to       date,
    version        integer     not null default 1,
    changed_at     timestamptz not null default now(),
    constraint code_pkey primary key (system, code),
    constraint code_source_check check (source in ('house', 'learnt'))
);

grant select on code to registry_app;
grant select, insert, update on code to registry_worker;

comment on table code is 'public: nomenclatures and their labels';
comment on column code.system is 'public: nomenclature';
comment on column code.code is 'public: code in it';
comment on column code.label_fr is 'public: French label, null when no source gave one';
comment on column code.label_en is 'public: English label of this platform';
comment on column code.kind is 'public: our own type that the code maps to';
comment on column code.source is 'public: house (written here) or learnt (from a file)';
comment on column code.valid_from is 'public: first day of validity, null when unknown';
comment on column code.valid_to is 'public: last day of validity, null when open';
comment on column code.version is 'public: counts the changes';
comment on column code.changed_at is 'public: last change';
