package fr.maillage.registry.territory.store;

import fr.maillage.registry.imports.domain.ImportFormat;
import fr.maillage.registry.imports.domain.ImportPlan;
import fr.maillage.registry.imports.domain.LossGuard;
import fr.maillage.registry.imports.domain.Merge;
import fr.maillage.registry.imports.domain.StageCheck;
import fr.maillage.registry.imports.domain.StageTable;
import fr.maillage.registry.territory.domain.IrisPopulationFormat;
import java.util.List;
import java.util.Set;

/** How people by age meet the registry: a row a census year, and the newest total on the IRIS itself, an official one first. */
final class IrisPopulationPlan implements ImportPlan {

    private static final String STAMP = """
            update stage_territory_population s
               set commune_code = t.commune_code, parent_commune = t.parent_commune, epci_code = t.epci_code,
                   department_code = t.department_code, region_code = t.region_code
              from territory t where t.level = s.level and t.code = s.code""";

    private static final String TOTALS = """
            update territory t
               set population = p.total, version = t.version + 1, changed_at = now()
              from (select distinct on (level, code) level, code, round(total)::integer as total
                      from territory_population where active
                     order by level, code, source = 'demo', year desc) p
             where t.level = p.level and t.code = p.code and t.population is distinct from p.total""";

    private final IrisPopulationFormat format = new IrisPopulationFormat();

    @Override
    public ImportFormat format() {
        return format;
    }

    @Override
    public String source(boolean shipped) {
        return "official";
    }

    @Override
    public boolean takesDemonstrations() {
        return true;
    }

    @Override
    public List<StageTable> stages() {
        return List.of(IrisPopulationFormat.POPULATIONS);
    }

    @Override
    public Set<String> scopeLevels() {
        return Set.of("commune", "epci", "department", "region");
    }

    @Override
    public List<String> completions(Set<String> facts) {
        return List.of(STAMP);
    }

    @Override
    public List<StageCheck> checks() {
        return List.of(new StageCheck(
                """
                select s.line, s.code from stage_territory_population s
                 where not s.rejected
                   and not exists (select 1 from territory t where t.level = s.level and t.code = s.code)
                 order by s.line""",
                "IRIS",
                "unknown-iris",
                "IRIS inconnu du registre ; population gardée.",
                "IRIS unknown in the registry; population kept.",
                "REG-16"));
    }

    /** A census year ends none of another. */
    @Override
    public Merge merge() {
        return new Merge(
                "territory_population",
                IrisPopulationFormat.POPULATIONS,
                List.of(
                        "total",
                        "bands",
                        "people",
                        "commune_code",
                        "parent_commune",
                        "epci_code",
                        "department_code",
                        "region_code"),
                List.of("official"),
                "t.year in (select g.year from stage_territory_population g)");
    }

    @Override
    public List<LossGuard> guards() {
        return List.of();
    }

    @Override
    public List<String> consequences() {
        return List.of(TOTALS);
    }
}
