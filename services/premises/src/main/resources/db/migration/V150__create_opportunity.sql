-- What an organization offers to whoever would settle: a room, a seat in a team, a post. No person is in it.
create table opportunity (
    id           uuid        not null primary key,
    tenant_id    text        not null,
    kind         text        not null,
    title        text        not null,
    description  text,
    professions  text[]      not null,
    commune_code text        not null,
    premises_id  uuid,
    link         text,
    closes_on    date,
    state        text        not null,
    published_on date,
    version      integer     not null,
    created_at   timestamptz not null,
    changed_at   timestamptz not null,
    constraint opportunity_tenant_key unique (tenant_id, id),
    constraint opportunity_kind_check check (kind in ('ROOM', 'SEAT', 'POST')),
    constraint opportunity_title_check check (length(title) between 1 and 200),
    constraint opportunity_description_check check (length(description) <= 4000),
    constraint opportunity_link_check check (link ~ '^https://'),
    constraint opportunity_state_check check (state in ('DRAFT', 'PUBLISHED', 'CLOSED')),
    constraint opportunity_publication_check check (state <> 'PUBLISHED' or published_on is not null),
    constraint opportunity_version_check check (version >= 1)
);
create index opportunity_created_idx on opportunity (tenant_id, created_at desc, id desc);
-- What everybody may read, of every organization.
create index opportunity_public_idx on opportunity (published_on desc, id desc) where state = 'PUBLISHED';

-- To whom it was sent, and when: a log, added only.
create table opportunity_diffusion (
    id             uuid        not null primary key,
    tenant_id      text        not null,
    opportunity_id uuid        not null,
    audience       text        not null,
    recipient      text        not null,
    sent_on        date        not null,
    subject        text        not null,
    created_at     timestamptz not null,
    constraint opportunity_diffusion_opportunity_fkey foreign key (tenant_id, opportunity_id)
        references opportunity (tenant_id, id),
    constraint opportunity_diffusion_audience_check check (audience in ('FACULTY', 'ORDER', 'URPS', 'ARS', 'PRESS', 'OTHER')),
    constraint opportunity_diffusion_recipient_check check (length(recipient) between 1 and 200)
);
create index opportunity_diffusion_opportunity_idx on opportunity_diffusion (tenant_id, opportunity_id, created_at desc, id desc);

select protect_tenant_table('opportunity', 'opportunity');
select protect_tenant_table('opportunity_diffusion', 'opportunity-diffusion');
grant select, insert, update on opportunity to ${app_role};
grant select, insert on opportunity_diffusion to ${app_role};
-- Published ones are read across organizations, by the identity of workers.
grant select on opportunity to ${worker_role};
grant select on opportunity_diffusion to ${worker_role};

comment on table opportunity is 'public: rooms, seats and posts that organizations offer';
comment on column opportunity.id is 'public: identifier';
comment on column opportunity.tenant_id is 'public: organization that offers it';
comment on column opportunity.kind is 'public: ROOM, SEAT or POST';
comment on column opportunity.title is 'public: title, no personal data';
comment on column opportunity.description is 'public: free text, no personal data';
comment on column opportunity.professions is 'public: professions looked for';
comment on column opportunity.commune_code is 'public: commune';
comment on column opportunity.premises_id is 'public: premises meant';
comment on column opportunity.link is 'public: page of the organization that tells more';
comment on column opportunity.closes_on is 'public: last day';
comment on column opportunity.state is 'public: DRAFT, PUBLISHED or CLOSED';
comment on column opportunity.published_on is 'public: day of publication';
comment on column opportunity.version is 'public: counts the changes, from 1';
comment on column opportunity.created_at is 'public: when it was written';
comment on column opportunity.changed_at is 'public: last change';
comment on table opportunity_diffusion is 'professional: to whom opportunities were sent';
comment on column opportunity_diffusion.id is 'public: identifier';
comment on column opportunity_diffusion.tenant_id is 'public: organization that sent it';
comment on column opportunity_diffusion.opportunity_id is 'public: opportunity';
comment on column opportunity_diffusion.audience is 'public: kind of recipient';
comment on column opportunity_diffusion.recipient is 'public: institution, no person';
comment on column opportunity_diffusion.sent_on is 'public: legal day';
comment on column opportunity_diffusion.subject is 'professional: subject of the token that noted it';
comment on column opportunity_diffusion.created_at is 'public: when it was noted';
