-- People by age of a whole EPCI or department: a few thousand rows of fifty thousand.
create index territory_population_epci_idx on territory_population (epci_code, year);
create index territory_population_department_idx on territory_population (department_code, year);
create index territory_population_region_idx on territory_population (region_code, year);
comment on column territory_population.source is 'public: official, or demo for a demonstration';
