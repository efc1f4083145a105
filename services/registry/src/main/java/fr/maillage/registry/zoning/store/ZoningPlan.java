package fr.maillage.registry.zoning.store;

import fr.maillage.registry.imports.domain.FormField;
import fr.maillage.registry.imports.domain.ImportFormat;
import fr.maillage.registry.imports.domain.ImportPlan;
import fr.maillage.registry.imports.domain.ImportRequest;
import fr.maillage.registry.imports.domain.LossGuard;
import fr.maillage.registry.imports.domain.Merge;
import fr.maillage.registry.imports.domain.StageCheck;
import fr.maillage.registry.imports.domain.StageTable;
import fr.maillage.registry.zoning.domain.ZoningFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a zoning meets the registry: it replaces its own version (profession and first day) and touches no other. */
final class ZoningPlan implements ImportPlan {

    private static final String STAMP = """
            update stage_zoning s
               set commune_code = t.commune_code, parent_commune = t.parent_commune, epci_code = t.epci_code,
                   department_code = t.department_code, region_code = t.region_code
              from territory t where t.level = s.level and t.code = s.code""";

    private final ZoningFormat format = new ZoningFormat();

    @Override
    public ImportFormat format() {
        return format;
    }

    @Override
    public List<FormField> fields() {
        return ZoningFormat.fields();
    }

    @Override
    public void asked(ImportRequest request) {
        format.asked(request);
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
        return List.of(ZoningFormat.ZONES);
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
                select s.line, s.level || ':' || s.code from stage_zoning s
                 where not s.rejected
                   and not exists (select 1 from territory t where t.level = s.level and t.code = s.code)
                 order by s.line""",
                "code",
                "unknown-territory",
                "Territoire inconnu du registre ; zone gardée.",
                "Territory unknown in the registry; zone kept.",
                "REG-15"));
    }

    @Override
    public Merge merge() {
        return new Merge(
                "zoning",
                ZoningFormat.ZONES,
                List.of("zone", "act", "commune_code", "parent_commune", "epci_code", "department_code", "region_code"),
                List.of("official"),
                "(t.profession, t.valid_from) in (select g.profession, g.valid_from from stage_zoning g)");
    }

    @Override
    public List<LossGuard> guards() {
        return List.of();
    }

    @Override
    public List<String> consequences() {
        return List.of();
    }

    @Override
    public Map<String, String> tallies() {
        return Map.of("unknown", "select count(*) from stage_zoning where not rejected and zone = 'UNKNOWN'");
    }
}
