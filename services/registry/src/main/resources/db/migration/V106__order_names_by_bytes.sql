-- Folded names hold a-z, 0-9 and spaces: compared byte by byte they sort the same on every machine, a prefix is a range,
-- and one index serves the search and the order. Under a language's collation none of that holds.
drop index territory_name_idx;
drop index territory_population_idx;
drop index structure_name_order_idx;

alter table territory alter column search_name type text collate "C";
alter table stage_territory alter column search_name type text collate "C";
alter table structure alter column search_name type text collate "C";
alter table stage_structure alter column search_name type text collate "C";

-- One index an order, in the very words of that order; the first two also serve the start of a name and of a code.
create index territory_name_idx on territory (search_name, level, code);
create index territory_code_idx on territory (code, level);
create index territory_population_idx on territory (coalesce(population, -1) desc, level, code);
create index structure_name_order_idx on structure (search_name, id);
