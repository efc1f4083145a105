package fr.maillage.registry.territory.store;

import fr.maillage.registry.geography.domain.FeatureReader;
import fr.maillage.registry.geography.domain.OutlineMaker;
import fr.maillage.registry.imports.domain.ImportFormat;
import fr.maillage.registry.imports.domain.ImportPlan;
import fr.maillage.registry.imports.domain.ImportRequest;
import fr.maillage.registry.imports.domain.LossGuard;
import fr.maillage.registry.imports.domain.Merge;
import fr.maillage.registry.imports.domain.StageCheck;
import fr.maillage.registry.imports.domain.StageTable;
import fr.maillage.registry.territory.domain.PlaceFile;
import fr.maillage.registry.territory.domain.PlaceFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** How a file of outlines meets the territories and their outlines; points that are stamped are then stamped again. */
final class PlacePlan implements ImportPlan {

    private static final List<String> SHAPE =
            List.of("generation", "outline", "west", "south", "east", "north", "points");
    private static final List<String> STAMPED =
            List.of("commune_code", "parent_commune", "epci_code", "department_code", "region_code");

    /** A commune that is no more is where its successor is. */
    private static final String STAMP = """
            update stage_place s
               set commune_code = case when t.active or t.parent_commune is null then s.commune_code
                                       else t.parent_commune end,
                   parent_commune = case when t.active then t.parent_commune end,
                   epci_code = t.epci_code, department_code = t.department_code, region_code = t.region_code
              from territory t where t.level = 'commune' and t.code = s.commune_code""";

    private static final String KEEP_POPULATION = """
            update stage_place s
               set population = coalesce((select round(p.total)::integer from territory_population p
                                           where p.level = s.level and p.code = s.code and p.active
                                           order by p.source = 'demo', p.year desc limit 1), s.population, t.population)
              from territory t where t.level = s.level and t.code = s.code""";

    private static final String MERGE_SHAPES = """
            merge into territory_shape t
            using (select * from stage_place where not rejected) s on t.level = s.level and t.code = s.code
            when matched and (t.source = :source or :source <> 'demo')
                     and (not t.active or t.source = 'demo' and :source <> 'demo' or (%1$s) is distinct from (%2$s)) then
                 update set %3$s, source = :source, active = true, inactive_since = null,
                        version = t.version + 1, changed_at = now()
            when not matched then insert (level, code, %4$s, source) values (s.level, s.code, %2$s, :source)""".formatted(columns("t."), columns("s."), assignments(), columns(""));

    private static final String DATE = """
            update %1$s t set vintage = d.vintage
              from dataset d, stage_place s
             where d.kind = '%2$s' and not s.rejected and t.level = s.level and t.code = s.code
               and t.source = :source and t.vintage is distinct from d.vintage""";

    private final PlaceFile file;
    private final PlaceFormat format;

    PlacePlan(PlaceFile file, FeatureReader reader, OutlineMaker outlines) {
        this.file = file;
        this.format = new PlaceFormat(file, reader, outlines);
    }

    /** An outline ends with its territory. */
    private String endShapes() {
        return """
                update territory_shape h
                   set active = false, inactive_since = t.inactive_since, version = h.version + 1, changed_at = now()
                  from territory t
                 where h.active and h.source = :source and h.level = '%s' and t.level = h.level and t.code = h.code and not t.active""".formatted(file.level());
    }

    private static Stream<String> shapeColumns() {
        return Stream.concat(STAMPED.stream(), SHAPE.stream());
    }

    private static String columns(String prefix) {
        return String.join(", ", shapeColumns().map(column -> prefix + column).toList());
    }

    private static String assignments() {
        return String.join(
                ", ", shapeColumns().map(column -> column + " = s." + column).toList());
    }

    @Override
    public ImportFormat format() {
        return format;
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
        return List.of(PlaceFormat.PLACES);
    }

    @Override
    public Set<String> scopeLevels() {
        return Set.of("commune", "epci", "department", "region");
    }

    @Override
    public List<String> completions(Set<String> facts) {
        return file == PlaceFile.CONTOURS ? List.of(STAMP) : List.of(STAMP, KEEP_POPULATION);
    }

    @Override
    public List<StageCheck> checks() {
        return List.of(new StageCheck(
                """
                select s.line, s.commune_code from stage_place s
                 where not s.rejected and s.region_code is null order by s.line""",
                "commune",
                "unknown-commune",
                "Commune inconnue du registre ; contour gardé, hors des filtres par territoire.",
                "Commune unknown in the registry; outline kept, outside of territory filters.",
                "REG-15"));
    }

    /** A generation of QPV ends none of another. */
    @Override
    public Merge merge() {
        if (file == PlaceFile.CONTOURS) {
            return new Merge(
                    "territory_shape",
                    PlaceFormat.PLACES,
                    shapeColumns().toList(),
                    List.of("official"),
                    "t.level = 'commune'");
        }
        List<String> columns =
                new ArrayList<>(List.of("name", "search_name", "kind", "commune_codes", "population", "generation"));
        columns.addAll(STAMPED);
        return new Merge(
                "territory",
                PlaceFormat.PLACES,
                columns,
                List.of("official"),
                file == PlaceFile.IRIS
                        ? "t.level = 'iris'"
                        : "t.level = 'qpv' and t.generation in (select g.generation from stage_place g)");
    }

    @Override
    public List<LossGuard> guards() {
        return List.of();
    }

    @Override
    public List<String> consequences() {
        List<String> all = new ArrayList<>();
        if (file != PlaceFile.CONTOURS) {
            all.add(MERGE_SHAPES);
            all.add(endShapes());
            all.add(DATE.formatted("territory", file.kind()));
        }
        all.add(DATE.formatted("territory_shape", file.kind()));
        all.add(GeographySql.loaded(file.level()));
        all.add(GeographySql.RESTAMP);
        return all;
    }

    @Override
    public Map<String, String> tallies() {
        return Map.of("points", "select coalesce(sum(points), 0) from stage_place where not rejected");
    }
}
