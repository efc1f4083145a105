package fr.maillage.registry.rpps.store;

import fr.maillage.registry.imports.domain.ImportFormat;
import fr.maillage.registry.imports.domain.ImportPlan;
import fr.maillage.registry.imports.domain.LossGuard;
import fr.maillage.registry.imports.domain.Merge;
import fr.maillage.registry.imports.domain.StageCheck;
import fr.maillage.registry.imports.domain.StageTable;
import fr.maillage.registry.rpps.domain.RppsActivitiesFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How the activities file meets the tables: activities by the engine's difference, through a view that stamps and locates
 * them; then skills, people and labels, which follow. Each statement is set-based: one hash join of the staged rows with
 * the live ones.
 */
final class ActivitiesPlan implements ImportPlan {

    private static final List<String> STAMPED = List.of(
            "parent_commune",
            "epci_code",
            "department_code",
            "region_code",
            "latitude",
            "longitude",
            "location_precision",
            "location_source",
            "location_score",
            "search_key");

    /**
     * Of a person with several professions the main one is that of a civilian, then the first by code, so that the order
     * of the file decides nothing.
     */
    private static final String BETTER = """
            o.id = s.id and (o.category_code <> 'C', o.profession_code, o.category_code, o.line)
                          < (s.category_code <> 'C', s.profession_code, s.category_code, s.line)""";

    private static final String MAIN_PROFESSION =
            "update stage_professional s set rejected = true where exists (select 1 from stage_professional o where "
                    + BETTER + ")";

    /** A column that the file does not have says nothing: what is known stays. */
    private static final String KEEP = """
            update stage_professional_activity s set %1$s = t.%1$s from professional_activity t
             where t.id = s.id and t.%1$s is not null""";

    private static final String MERGE_SKILLS = """
            merge into professional_skill k
            using (select * from stage_professional_skill where not rejected) s
               on k.professional_id = s.professional_id and k.origin = s.origin and k.type_code = s.type_code
              and k.skill_code = s.skill_code
            when matched and (not k.active or (k.profession_system, k.profession_code)
                              is distinct from (s.profession_system, s.profession_code)) then
                 update set active = true, inactive_since = null, profession_system = s.profession_system,
                        profession_code = s.profession_code, version = k.version + 1, changed_at = now()
            when not matched then
                 insert (professional_id, origin, type_code, skill_code, profession_system, profession_code, source)
                 values (s.professional_id, s.origin, s.type_code, s.skill_code, s.profession_system,
                         s.profession_code, 'rpps')""";

    /** Only of people whom the file names: of the others it says nothing. */
    private static final String END_SKILLS = """
            update professional_skill k
               set active = false, version = k.version + 1, changed_at = now(),
                   inactive_since = coalesce((select d.vintage from dataset d where d.kind = 'rpps-activities'),
                                             current_date)
             where k.active and k.origin = 'rpps-activities' and k.source = 'rpps'
               and exists (select 1 from stage_professional p where p.id = k.professional_id)
               and not exists (select 1 from stage_professional_skill s
                                where s.professional_id = k.professional_id and s.origin = k.origin
                                  and s.type_code = k.type_code and s.skill_code = k.skill_code)""";

    private final RppsActivitiesFormat format = new RppsActivitiesFormat();

    @Override
    public ImportFormat format() {
        return format;
    }

    @Override
    public String source(boolean shipped) {
        return "rpps";
    }

    @Override
    public List<StageTable> stages() {
        return List.of(
                RppsActivitiesFormat.PEOPLE,
                RppsActivitiesFormat.ACTIVITIES,
                RppsActivitiesFormat.SKILLS,
                RppsActivitiesFormat.CODES);
    }

    @Override
    public Set<String> scopeLevels() {
        return Set.of("commune", "epci", "department", "region");
    }

    @Override
    public List<String> completions(Set<String> facts) {
        List<String> completions = new ArrayList<>(List.of(MAIN_PROFESSION));
        RppsActivitiesFormat.ACTIVITIES.columns().stream()
                .filter(column -> facts.contains(RppsActivitiesFormat.WITHOUT + column))
                .map(KEEP::formatted)
                .forEach(completions::add);
        return completions;
    }

    @Override
    public List<StageCheck> checks() {
        return List.of(
                new StageCheck(
                        """
                        select s.line, s.id || ' ' || s.profession_code from stage_professional s
                         where s.rejected order by s.line""",
                        "Code profession",
                        "several-professions",
                        "Cette personne exerce plusieurs professions ; celle-ci figure sur ses activités, une autre est la principale.",
                        "This person has several professions; this one stands on their activities, another is the main one.",
                        "REG-06"),
                new StageCheck(
                        """
                        select s.line, s.finess_site_id from staged_activity s
                         where not s.rejected and s.site_unknown and exists (select 1 from structure) order by s.line""",
                        "Numéro FINESS site",
                        "unknown-site",
                        "Site FINESS inconnu du registre ; activité gardée, sans point.",
                        "FINESS site unknown in the registry; activity kept, without a point.",
                        "REG-04"),
                new StageCheck(
                        """
                        select s.line, s.commune_code from staged_activity s
                         where not s.rejected and s.commune_code is not null and s.region_code is null
                         order by s.line""",
                        "Code commune (coord. structure)",
                        "unknown-commune",
                        "Commune inconnue du registre ; activité gardée, hors des filtres par territoire.",
                        "Commune unknown in the registry; activity kept, outside of territory filters.",
                        "REG-15"));
    }

    @Override
    public Merge merge() {
        List<String> staged = RppsActivitiesFormat.ACTIVITIES.columns();
        List<String> columns =
                Stream.concat(staged.stream().skip(1), STAMPED.stream()).toList();
        StageTable view = new StageTable(
                "staged_named_activity",
                RppsActivitiesFormat.ACTIVITIES.keyLength(),
                Stream.concat(staged.stream(), STAMPED.stream()).toList());
        return new Merge("professional_activity", view, columns, List.of("rpps"), "true");
    }

    @Override
    public List<LossGuard> guards() {
        return List.of();
    }

    @Override
    public List<String> consequences() {
        List<String> consequences = new ArrayList<>(List.of(
                MERGE_SKILLS,
                END_SKILLS,
                PeopleSql.MERGE_PEOPLE,
                PeopleSql.END_PEOPLE,
                PeopleSql.LEARN,
                NameSql.FOLLOW_NAMES,
                NameSql.LEARN_WORDS,
                "select refresh_statistics('professional_skill')",
                "select refresh_statistics('professional')"));
        consequences.addAll(PeopleFeed.of(RppsActivitiesFormat.KIND));
        return consequences;
    }

    @Override
    public Map<String, String> tallies() {
        return Map.of(
                "people",
                "select count(*) from stage_professional where not rejected",
                "withoutAddress",
                """
                select count(*) from stage_professional_activity
                 where not rejected and postcode is null and commune_code is null and delivery_line is null
                   and country_code is null""",
                "substitutes",
                """
                select count(*) from stage_professional_activity
                 where not rejected and kind_code in ('GENR02', 'GENR03')""");
    }
}
