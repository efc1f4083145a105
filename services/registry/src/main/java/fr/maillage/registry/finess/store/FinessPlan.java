package fr.maillage.registry.finess.store;

import fr.maillage.registry.finess.domain.FinessStockFormat;
import fr.maillage.registry.imports.domain.ImportFormat;
import fr.maillage.registry.imports.domain.ImportPlan;
import fr.maillage.registry.imports.domain.LossGuard;
import fr.maillage.registry.imports.domain.Merge;
import fr.maillage.registry.imports.domain.StageCheck;
import fr.maillage.registry.imports.domain.StageTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** How the files of FINESS, historical or not, meet the structure table: points joined, territories stamped, labels learnt. */
final class FinessPlan implements ImportPlan {

    private static final List<String> STAMPED =
            List.of("parent_commune", "epci_code", "department_code", "region_code");
    private static final List<String> POINT =
            List.of("given_latitude", "given_longitude", "given_source", "given_score");

    private static final String JOIN_POINTS = """
            update stage_structure s
               set given_latitude = l.latitude, given_longitude = l.longitude, given_source = l.location_source,
                   given_score = l.location_score
              from stage_structure_location l where l.id = s.id""";

    /** A file without coordinates says nothing about them. */
    private static final String KEEP_POINTS = """
            update stage_structure s
               set given_latitude = t.given_latitude, given_longitude = t.given_longitude,
                   given_source = t.given_source, given_score = t.given_score
              from structure t where t.id = s.id and t.given_latitude is not null""";

    private static final String STAMP = """
            update stage_structure s
               set parent_commune = t.parent_commune, epci_code = t.epci_code,
                   department_code = t.department_code, region_code = t.region_code
              from territory t where t.level = 'commune' and t.code = s.commune_code""";

    /** The file's own label wins over the hand-written one; our English word and type stay. */
    private static final String LEARN = """
            insert into code (system, code, label_fr, source)
            select '%1$s', s.%2$s_code, max(s.%2$s_label), 'learnt'
              from stage_structure s where not s.rejected and s.%2$s_code is not null
             group by s.%2$s_code
            on conflict (system, code) do update
               set label_fr = excluded.label_fr, source = 'learnt', version = code.version + 1, changed_at = now()
             where excluded.label_fr is not null and code.label_fr is distinct from excluded.label_fr""";

    /** What FINESS+ does not tell: it stays as the historical files told it. */
    static final List<String> NOT_IN_PLUS =
            List.of("name_complement", "category_group_code", "public_service_code", "fax");

    private static final String KEEP = """
            update stage_structure s set %1$s = t.%1$s from structure t where t.id = s.id and t.%1$s is not null""";

    private final ImportFormat format;
    private final List<String> untold;

    /** A plan whose files fill the stage of the historical ones; columns they never have are left as they are. */
    FinessPlan(ImportFormat format, List<String> untold) {
        this.format = format;
        this.untold = List.copyOf(untold);
    }

    @Override
    public ImportFormat format() {
        return format;
    }

    @Override
    public String source(boolean shipped) {
        return "finess";
    }

    @Override
    public boolean takesDemonstrations() {
        return true;
    }

    @Override
    public List<StageTable> stages() {
        return List.of(FinessStockFormat.STRUCTURES, FinessStockFormat.LOCATIONS);
    }

    @Override
    public Set<String> scopeLevels() {
        return Set.of("commune", "epci", "department", "region");
    }

    @Override
    public List<String> completions(Set<String> facts) {
        List<String> completions = new ArrayList<>();
        completions.add(facts.contains(FinessStockFormat.HAS_LOCATIONS) ? JOIN_POINTS : KEEP_POINTS);
        completions.add(STAMP);
        untold.stream().map(KEEP::formatted).forEach(completions::add);
        return completions;
    }

    @Override
    public List<StageCheck> checks() {
        return List.of(
                new StageCheck(
                        """
                        select s.line, s.commune_code from stage_structure s
                         where not s.rejected and s.commune_code is not null and s.region_code is null
                         order by s.line""",
                        "commune",
                        "unknown-commune",
                        "Commune inconnue du registre ; structure gardée, hors des filtres par territoire.",
                        "Commune unknown in the registry; structure kept, outside of territory filters.",
                        "REG-15"),
                new StageCheck(
                        """
                        select l.line, l.id from stage_structure_location l
                         where not exists (select 1 from stage_structure s where s.id = l.id) order by l.line""",
                        "nofinesset",
                        "point-without-structure",
                        "Point d'une structure absente du fichier ; ignoré.",
                        "Point of a structure that the file does not have; dropped.",
                        null));
    }

    @Override
    public Merge merge() {
        List<String> columns = new ArrayList<>(FinessStockFormat.STRUCTURES.columns().stream()
                .filter(column -> !column.equals("id") && !column.endsWith("_label"))
                .toList());
        columns.addAll(Stream.concat(STAMPED.stream(), POINT.stream()).toList());
        return new Merge("structure", FinessStockFormat.STRUCTURES, columns, List.of("finess"), "true");
    }

    @Override
    public List<LossGuard> guards() {
        return List.of(
                new LossGuard("points de structures déjà localisées", "points of structures already located", """
                select count(*), count(*) filter (where s.given_latitude is null)
                  from structure t join stage_structure s on s.id = t.id and not s.rejected
                 where t.active and t.given_latitude is not null"""));
    }

    @Override
    public List<String> consequences() {
        List<String> consequences = new ArrayList<>(List.of(
                LEARN.formatted("finess-category", "category"),
                LEARN.formatted("finess-category-group", "category_group"),
                LEARN.formatted("finess-tariff", "tariff"),
                LEARN.formatted("finess-public-service", "public_service")));
        consequences.addAll(StructureFeed.of(format().kind()));
        return consequences;
    }

    @Override
    public Map<String, String> tallies() {
        return Map.of("located", "select count(given_latitude) from stage_structure where not rejected");
    }
}
