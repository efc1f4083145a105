-- A suspended organization's clients are off at Keycloak. What Keycloak was told last is kept here, so that one writer brings
-- its clients to both what they and what their organization want.
alter table api_client add column off_with_tenant boolean not null default false;

create index api_client_off_idx on api_client (tenant_id) where off_with_tenant;

comment on column api_client.off_with_tenant is 'public: whether Keycloak has it off because its organization is suspended';
