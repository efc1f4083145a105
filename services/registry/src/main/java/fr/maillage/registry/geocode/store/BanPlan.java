package fr.maillage.registry.geocode.store;

import fr.maillage.registry.geocode.domain.BanFormat;
import fr.maillage.registry.imports.domain.ImportFormat;
import fr.maillage.registry.imports.domain.ImportPlan;
import fr.maillage.registry.imports.domain.LossGuard;
import fr.maillage.registry.imports.domain.Merge;
import fr.maillage.registry.imports.domain.StageCheck;
import fr.maillage.registry.imports.domain.StageTable;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the address base meets the table of streets. Where streets changed, whoever was located by them is to be located
 * again; the address base has no date of its own, the sender gives one.
 */
final class BanPlan implements ImportPlan {

    private static final String COLUMNS = String.join(", ", BanFormat.STREETS.columns());

    /** Streets of which every part came after another commune: the first part is the row. */
    private static final String FIRST_PARTS = """
            insert into stage_ban_street (line, rejected, %1$s)
            select distinct on (m.id) m.line, false, %1$s from stage_ban_more m
             where not exists (select 1 from stage_ban_street s where s.id = m.id) order by m.id, m.part""".formatted(COLUMNS);

    private static final String WITHOUT_FIRST_PARTS =
            "delete from stage_ban_more m using stage_ban_street s where s.id = m.id and s.line = m.line";

    private static final String OTHER_PARTS = """
            update stage_ban_street s set numbers = s.numbers || m.numbers, number_count = s.number_count + m.number_count
              from (select id, string_agg(numbers, ''::bytea order by part) as numbers, sum(number_count) as number_count
                      from stage_ban_more group by id) m
             where m.id = s.id""";

    /** Rows of the switch: whatever it wrote bears the time of its transaction. */
    private static final String TOUCHED = """
            select unnest(array[commune_code, parent_commune, former_commune]) from ban_street where changed_at = now()""";

    private static final String DUE = """
            update %1$s t set locate_due = true
             where t.active and not t.locate_due and t.location_precision is distinct from 'MANUAL'
               and t.commune_code in (""" + TOUCHED + ")";

    private final BanFormat format = new BanFormat();

    @Override
    public ImportFormat format() {
        return format;
    }

    @Override
    public String source(boolean shipped) {
        return "ban";
    }

    @Override
    public boolean takesDemonstrations() {
        return true;
    }

    @Override
    public List<StageTable> stages() {
        return List.of(BanFormat.STREETS, BanFormat.MORE);
    }

    @Override
    public Set<String> scopeLevels() {
        return Set.of("commune", "department");
    }

    @Override
    public List<String> completions(Set<String> facts) {
        return List.of(FIRST_PARTS, WITHOUT_FIRST_PARTS, OTHER_PARTS);
    }

    @Override
    public List<StageCheck> checks() {
        return List.of(new StageCheck(
                """
                select min(s.line), s.commune_code from stage_ban_street s
                 where not s.rejected and not exists (select 1 from territory t
                                                       where t.level = 'commune' and t.code = s.commune_code)
                 group by s.commune_code order by 1""",
                "code_insee",
                "unknown-commune",
                "Commune inconnue du registre ; ses voies sont gardées.",
                "Commune unknown in the registry; its streets are kept.",
                "REG-15"));
    }

    @Override
    public Merge merge() {
        List<String> columns = BanFormat.STREETS.columns().stream().skip(1).toList();
        return new Merge("ban_street", BanFormat.STREETS, columns, List.of("ban"), "true");
    }

    @Override
    public List<LossGuard> guards() {
        return List.of(new LossGuard("numéros de voies connues", "house numbers of known streets", """
                select coalesce(sum(t.number_count), 0),
                       coalesce(sum(greatest(t.number_count - s.number_count, 0)), 0)
                  from ban_street t join stage_ban_street s on s.id = t.id and not s.rejected where t.active"""));
    }

    @Override
    public List<String> consequences() {
        return List.of(DUE.formatted("professional_activity"), DUE.formatted("structure"));
    }

    @Override
    public Map<String, String> tallies() {
        return Map.of(
                "numbers",
                "select coalesce(sum(number_count), 0) from stage_ban_street where not rejected",
                "communes",
                "select count(distinct commune_code) from stage_ban_street where not rejected");
    }
}
