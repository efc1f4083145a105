-- An area may be drawn as well as composed, and composed of smaller territories too. Which points a drawn outline holds is
-- asked inside of searches, under row-level security: the outline is cut into the squares of a grid of its own, 16 by 16 at
-- most, so that a point has one square to look up and a few corners to compare, however long the outline is.
alter table area
    add column drawn boolean not null default false,
    drop constraint area_members_check,
    add constraint area_members_check check (member_count between 0 and 2000 and (member_count > 0 or drawn));

alter table area_member
    drop constraint area_member_level_check,
    add constraint area_member_level_check
        check (level in ('region', 'department', 'epci', 'commune', 'tvs', 'iris', 'qpv'));

-- As it was drawn, in whole millionths of a WGS 84 degree, like the outlines of territories.
create table area_outline (
    tenant_id   text    not null,
    area_id     uuid    not null,
    outline     bytea   not null,
    west        integer not null,
    south       integer not null,
    east        integer not null,
    north       integer not null,
    points      integer not null,
    constraint area_outline_pkey primary key (tenant_id, area_id),
    constraint area_outline_area_fkey foreign key (tenant_id, area_id) references area (tenant_id, id),
    constraint area_outline_box_check check (west < east and south < north),
    constraint area_outline_points_check check (points between 3 and 5000)
);

-- The outline of an area shared by another organization.
create index area_outline_area_idx on area_outline (area_id);

-- Without holes: a square that has one is cut through it.
create table area_tile (
    tenant_id text     not null,
    area_id   uuid     not null,
    tile_x    integer  not null,
    tile_y    integer  not null,
    part      integer  not null,
    shape     polygon  not null,
    constraint area_tile_pkey primary key (tenant_id, area_id, tile_x, tile_y, part),
    constraint area_tile_area_fkey foreign key (tenant_id, area_id) references area (tenant_id, id)
);

-- The square of a point: the one look-up of a search.
create index area_tile_point_idx on area_tile (area_id, tile_x, tile_y);

select protect_tenant_table('area_outline', 'area', 'area_id');
select protect_tenant_table('area_tile', 'area', 'area_id');

grant select, insert, delete on area_outline, area_tile to ${app_role};

comment on column area.drawn is 'public: whether it has an outline of its own';
comment on table area_outline is 'public: outlines drawn by an organization';
comment on column area_outline.tenant_id is 'public: organization that owns the area';
comment on column area_outline.area_id is 'public: area';
comment on column area_outline.outline is 'public: outline, coded like territory_shape.outline';
comment on column area_outline.west is 'public: westernmost point, millionths of a degree';
comment on column area_outline.south is 'public: southernmost point, millionths of a degree';
comment on column area_outline.east is 'public: easternmost point, millionths of a degree';
comment on column area_outline.north is 'public: northernmost point, millionths of a degree';
comment on column area_outline.points is 'public: how many points it has';
comment on table area_tile is 'public: drawn outlines cut into the squares of a grid, for the test of points';
comment on column area_tile.tenant_id is 'public: organization that owns the area';
comment on column area_tile.area_id is 'public: area';
comment on column area_tile.tile_x is 'public: column of the grid, from the west';
comment on column area_tile.tile_y is 'public: row of the grid, from the south';
comment on column area_tile.part is 'public: counts the pieces of a square';
comment on column area_tile.shape is 'public: piece of the outline, millionths of a degree';
