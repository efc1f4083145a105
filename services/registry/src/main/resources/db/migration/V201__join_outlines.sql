-- Outlines of EPCI, departments and regions, joined from those of their communes after an import, never by a request.
alter table territory_shape
    drop constraint territory_shape_level_check,
    add constraint territory_shape_level_check
        check (level in ('commune', 'iris', 'qpv', 'epci', 'department', 'region')),
    add column made_of text;

comment on column territory_shape.made_of is 'public: digest of the outlines it was joined from, null of an imported one';
comment on column territory_shape.source is 'public: official, or demo for a demonstration';
