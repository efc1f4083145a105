-- Checks of numbers ask who bears a SIRET or a FINESS legal entity: some hundred thousand rows, small indexes.
create index structure_siret_idx on structure (siret) where siret is not null;
create index structure_legal_idx on structure (finess_legal_id) where finess_legal_id is not null;
