create table note (
    id        uuid    not null primary key,
    tenant_id text    not null,
    reference text    not null,
    title     text    not null,
    secret    text    not null,
    version   integer not null default 0,
    constraint note_tenant_key unique (tenant_id, id),
    constraint note_reference_key unique (tenant_id, reference)
);

create table remark (
    id        uuid not null primary key,
    tenant_id text not null,
    note_id   uuid not null,
    text      text not null,
    constraint remark_note_fkey foreign key (tenant_id, note_id) references note (tenant_id, id)
);

create view note_title with (security_invoker) as select id, title from note;

select protect_tenant_table('note', 'note');
select protect_tenant_table('remark', 'note', 'note_id');

grant select, insert, update, delete on note, remark to ${app_role}, ${worker_role};
grant select on note_title to ${app_role};

comment on table note is 'personal: notes';
comment on column note.id is 'public: identifier';
comment on column note.tenant_id is 'public: organization';
comment on column note.reference is 'public: number in the organization';
comment on column note.title is 'professional: title';
comment on column note.secret is 'personal: what only the owner reads';
comment on column note.version is 'public: version';
comment on table remark is 'personal: remarks on notes';
comment on column remark.id is 'public: identifier';
comment on column remark.tenant_id is 'public: organization';
comment on column remark.note_id is 'public: note';
comment on column remark.text is 'personal: remark';
