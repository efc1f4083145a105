-- LE GOFF is typed LEGOFF and L'AIGLE laigle: names are also searched without their spaces.
create index structure_squeezed_name_idx on structure using gin (replace(search_name, ' ', '') gin_trgm_ops);
