create unlogged table room (
  id text primary key, locality int not null, deliverable boolean not null, accessible boolean not null,
  sold boolean not null, planned boolean not null, several boolean not null, units_apart boolean not null, for_group boolean not null,
  single_tenant boolean not null, temporary boolean not null, lasting boolean not null, teaches boolean not null,
  professions text[], enterable int, until int, confidence bigint not null, area int, cost bigint,
  present int not null, absent int not null, standing bigint not null, lat double precision, lon double precision);
create unlogged table locality (locality int primary key, standing bigint not null, family int not null);
create unlogged table territory (territory text not null, locality int not null, primary key (territory, locality));
create unlogged table need (profession text not null, locality int not null, need bigint not null,
  primary key (profession, locality));
create unlogged table colleague (profession text not null, locality int not null, people int not null,
  primary key (profession, locality));
create unlogged table seeker (
  id text primary key, profession text not null, buys boolean not null, rents boolean not null, near boolean not null,
  lacks_lead boolean not null, latest int, earliest int, first int not null, last int not null, need int,
  budget bigint, purchase bigint, territories text[] not null, only_there boolean not null,
  short boolean, required int not null, services int not null, wished int not null, family int not null,
  wished_family int not null, colleagues text[] not null, teaching boolean not null,
  lat double precision, lon double precision, narrowing double precision);
