package fr.maillage.registry.territory.store;

import fr.maillage.registry.geography.domain.FeatureReader;
import fr.maillage.registry.imports.domain.ImportFormat;
import fr.maillage.registry.imports.domain.ImportPlan;
import fr.maillage.registry.imports.domain.LossGuard;
import fr.maillage.registry.imports.domain.Merge;
import fr.maillage.registry.imports.domain.StageCheck;
import fr.maillage.registry.imports.domain.StageTable;
import fr.maillage.registry.territory.domain.HistoryFormat;
import java.util.List;
import java.util.Set;

/**
 * How communes that are no more meet the registry: each becomes a territory that is not in force, whose parent is its
 * successor. Whatever is stamped by way of its commune, now or by a later file, then belongs to the successor, and still
 * shows the code that its file gave.
 */
final class HistoryPlan implements ImportPlan {

    private static final String STAMP = """
            update stage_commune_history s
               set commune_code = t.code, epci_code = t.epci_code, department_code = t.department_code,
                   region_code = t.region_code
              from territory t where t.level = 'commune' and t.active and t.code = s.present_code""";

    private final HistoryFormat format;

    HistoryPlan(FeatureReader reader) {
        this.format = new HistoryFormat(reader);
    }

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
        return List.of(HistoryFormat.HISTORY);
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
        return List.of(
                new StageCheck(
                        """
                        select s.line, s.code || ' ' || s.present_code from stage_commune_history s
                         where not s.rejected and s.commune_code is null order by s.line""",
                        "chefLieu",
                        "unknown-commune",
                        "Commune actuelle inconnue du registre ; le code ancien ne mène nulle part.",
                        "Present commune unknown in the registry; the old code leads nowhere.",
                        "REG-15"),
                new StageCheck(
                        """
                        select s.line, s.code from stage_commune_history s
                          join territory t on t.level = 'commune' and t.code = s.code and t.active
                         where not s.rejected order by s.line""",
                        "code",
                        "commune-in-force",
                        "Ce code est celui d'une commune en vigueur : il reste le sien.",
                        "This is the code of a commune in force: it stays its own.",
                        null));
    }

    @Override
    public Merge merge() {
        return new Merge(
                "commune_history",
                HistoryFormat.HISTORY,
                List.of(
                        "name",
                        "search_name",
                        "kind",
                        "present_code",
                        "commune_code",
                        "epci_code",
                        "department_code",
                        "region_code"),
                List.of("official"),
                "true");
    }

    @Override
    public List<LossGuard> guards() {
        return List.of();
    }

    @Override
    public List<String> consequences() {
        return List.of(
                GeographySql.FOLLOW_SUCCESSORS,
                TerritoryPlan.RESTAMP_STRUCTURES,
                GeographySql.loaded("commune"),
                GeographySql.RESTAMP);
    }
}
