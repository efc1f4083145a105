-- What an organization weighs, and how: one row a version, the last one in force; without one the shipped values hold.
create table matching_settings (
    id         uuid        not null primary key,
    tenant_id  text        not null,
    version    integer     not null,
    weights    jsonb       not null,
    parameters jsonb       not null,
    changed_at timestamptz not null,
    constraint matching_settings_version_key unique (tenant_id, version),
    constraint matching_settings_version_check check (version >= 1),
    constraint matching_settings_weights_check check (jsonb_typeof(weights) = 'object'),
    constraint matching_settings_parameters_check check (jsonb_typeof(parameters) = 'object')
);

select protect_tenant_table('matching_settings', 'matching-settings');

grant select, insert on matching_settings to ${app_role};

-- By these the rooms of an organization are known to be the ones in memory.
create index premises_changed_idx on premises (tenant_id, changed_at);
create index premises_stamped_idx on premises (tenant_id, stamped_at);
create index premises_unit_changed_idx on premises_unit (tenant_id, changed_at);

comment on table matching_settings is 'public: weights and figures of the matching of an organization';
comment on column matching_settings.id is 'public: identifier';
comment on column matching_settings.tenant_id is 'public: organization whose settings they are';
comment on column matching_settings.version is 'public: counts the changes, from 1';
comment on column matching_settings.weights is 'public: weight by soft criterion';
comment on column matching_settings.parameters is 'public: figure by parameter';
comment on column matching_settings.changed_at is 'public: when it was written';
