package fr.maillage.registry.rpps.store;

import fr.maillage.registry.imports.domain.FirstLoad;
import fr.maillage.registry.imports.domain.ImportFormat;
import fr.maillage.registry.imports.domain.ImportPlan;
import fr.maillage.registry.imports.domain.Knowledge;
import fr.maillage.registry.imports.domain.Lookup;
import fr.maillage.registry.imports.domain.LossGuard;
import fr.maillage.registry.imports.domain.Merge;
import fr.maillage.registry.imports.domain.StageCheck;
import fr.maillage.registry.imports.domain.StageTable;
import fr.maillage.registry.rpps.domain.Places;
import fr.maillage.registry.rpps.domain.RppsActivitiesFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the activities file meets the tables: activities by the engine's difference, then skills, people and labels, which
 * follow. What the file says again is not staged, so that each statement is about the few rows that differ; a first load
 * builds the three tables anew.
 */
final class ActivitiesPlan implements ImportPlan {

    /** An address, and what makes a person be there: when one of these changes, the point is no longer theirs. */
    private static final List<String> ADDRESS = List.of(
            "finess_site_id",
            "kind_code",
            "place",
            "street_number",
            "street_repeat",
            "street_type",
            "street_name",
            "delivery_line",
            "postcode",
            "commune_code",
            "country_code");

    private static final List<String> STAMPS =
            List.of("parent_commune", "epci_code", "department_code", "region_code", "search_key");
    private static final List<String> POINT = List.of(
            "latitude",
            "longitude",
            "location_precision",
            "location_source",
            "location_score",
            "iris_code",
            "qpv_code",
            "locate_due");

    private final Places places = new Places();
    private final RppsActivitiesFormat format = new RppsActivitiesFormat(places);

    @Override
    public ImportFormat format() {
        return format;
    }

    @Override
    public String source(boolean shipped) {
        return "rpps";
    }

    @Override
    public boolean takesDemonstrations() {
        return true;
    }

    @Override
    public boolean deduplicated() {
        return true;
    }

    @Override
    public List<StageTable> stages() {
        return List.of(
                RppsActivitiesFormat.PEOPLE,
                RppsActivitiesFormat.CONTESTED,
                RppsActivitiesFormat.ACTIVITIES,
                RppsActivitiesFormat.SKILLS,
                RppsActivitiesFormat.CODES,
                new StageTable("stage_gone_activity", 1, List.of("id")),
                new StageTable("stage_gone_skill", 1, List.of("id")));
    }

    @Override
    public List<Lookup> lookups() {
        return List.of(new Lookup("""
                        select code, parent_commune, epci_code, department_code, region_code from territory
                         where level = 'commune'""", places::commune), new Lookup("""
                        select id, commune_code, latitude, longitude, location_precision, location_source, location_score
                          from structure where finess_site_id is not null""", places::site));
    }

    @Override
    public List<Knowledge> knowledge() {
        return List.of(
                new Knowledge(
                        RppsActivitiesFormat.ACTIVITIES,
                        "select t.id, t.row_digest from professional_activity t where :endable",
                        "stage_gone_activity"),
                new Knowledge(RppsActivitiesFormat.SKILLS, """
                        select k.row_key, k.row_digest from professional_skill k
                         where k.active and k.origin = 'rpps-activities' and k.source = :source
                           and k.row_key is not null""", "stage_gone_skill"),
                new Knowledge(RppsActivitiesFormat.PEOPLE, """
                        select p.row_key, p.row_digest from professional p
                         where p.active and p.source = :source and p.row_key is not null""", null));
    }

    @Override
    public Set<String> scopeLevels() {
        return Set.of("commune", "epci", "department", "region");
    }

    /** A column that the file does not have says nothing: what is known stays. */
    @Override
    public List<String> completions(Set<String> facts) {
        List<String> kept = RppsActivitiesFormat.ACTIVITIES.columns().stream()
                .filter(column -> facts.contains(RppsActivitiesFormat.WITHOUT + column))
                .map(column -> column + " = t." + column)
                .toList();
        return kept.isEmpty()
                ? List.of(PeopleSql.MAIN_PROFESSION)
                : List.of(
                        PeopleSql.MAIN_PROFESSION,
                        "update stage_professional_activity s set " + String.join(", ", kept)
                                + " from professional_activity t where t.id = s.id");
    }

    @Override
    public List<StageCheck> checks() {
        return List.of(new StageCheck(
                """
                        select s.line, s.id || ' ' || s.profession_code from stage_professional s
                         where s.rejected order by s.line""",
                "Code profession",
                "several-professions",
                "Cette personne exerce plusieurs professions ; celle-ci figure sur ses activités, une autre est la principale.",
                "This person has several professions; this one stands on their activities, another is the main one.",
                "REG-06"));
    }

    @Override
    public Merge merge() {
        List<String> columns = RppsActivitiesFormat.ACTIVITIES.columns().subList(1, RppsActivitiesFormat.SAID);
        Map<String, String> written = new LinkedHashMap<>();
        STAMPS.forEach(column -> written.put(column, "s." + column));
        String moved = "t.location_precision is distinct from 'MANUAL' and (%s) is distinct from (%s)"
                .formatted(list("t.", ADDRESS), list("s.", ADDRESS));
        POINT.forEach(column ->
                written.put(column, "case when " + moved + " then s." + column + " else t." + column + " end"));
        return new Merge(
                "professional_activity",
                RppsActivitiesFormat.ACTIVITIES,
                columns,
                List.of("rpps"),
                "true",
                new Merge.Digested("stage_gone_activity", written));
    }

    @Override
    public FirstLoad firstLoad() {
        return new FirstLoad(
                List.of(
                        new FirstLoad.Target("professional", null, PeopleSql.FILL_PEOPLE),
                        new FirstLoad.Target("professional_activity", RppsActivitiesFormat.ACTIVITIES, null),
                        new FirstLoad.Target("professional_skill", RppsActivitiesFormat.SKILLS, null)),
                List.of("select put_due_index_aside()"),
                List.of(PeopleSql.LEARN, NameSql.FOLLOW_BUILT_NAMES, NameSql.LEARN_WORDS, PeopleFeed.FIRST_LOAD));
    }

    @Override
    public List<LossGuard> guards() {
        return List.of();
    }

    @Override
    public List<String> consequences() {
        List<String> consequences = new ArrayList<>(List.of(
                PeopleSql.MERGE_SKILLS,
                PeopleSql.END_SKILLS,
                PeopleSql.MERGE_PEOPLE,
                PeopleSql.KNOW_PEOPLE,
                PeopleSql.JUDGE_TOUCHED,
                PeopleSql.END_PEOPLE,
                PeopleSql.LEARN,
                NameSql.FOLLOW_NAMES,
                NameSql.LEARN_WORDS,
                PeopleSql.count("professional_skill"),
                PeopleSql.count("professional")));
        consequences.addAll(PeopleFeed.of(RppsActivitiesFormat.KIND));
        return consequences;
    }

    private static String list(String prefix, List<String> columns) {
        return columns.stream().map(column -> prefix + column).collect(Collectors.joining(", "));
    }
}
