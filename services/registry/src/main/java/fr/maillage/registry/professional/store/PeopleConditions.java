package fr.maillage.registry.professional.store;

import fr.maillage.registry.geography.domain.Location;
import fr.maillage.registry.professional.domain.ActivityKind;
import fr.maillage.registry.professional.domain.NameQuery;
import fr.maillage.registry.professional.domain.PracticeMode;
import fr.maillage.registry.professional.domain.Professional;
import fr.maillage.registry.professional.domain.ProfessionalSearch;
import fr.maillage.registry.professional.domain.SearchPlace;
import fr.maillage.registry.professional.domain.SearchPlace.Level;
import fr.maillage.registry.professional.domain.Wanted;
import fr.maillage.registry.quality.domain.QualitySql;
import fr.maillage.registry.sql.DrawnSql;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a search asks of an activity {@code a} and of its person, as pieces of SQL that each begin with {@code and}. Every
 * text is written here, every value a parameter.
 */
final class PeopleConditions {

    /** A region is the set of its departments, a TVS that of its communes: indexes less on the largest table. */
    private static final String DEPARTMENTS_OF =
            "array(select t.code from territory t where t.level = 'department' and t.region_code = any (?))";

    private static final String COMMUNES_OF =
            "array(select t.code from territory t where t.level = 'commune' and t.tvs_code = any (?))";

    /** {@code Professional.Activity.open()} as SQL; the only values in it are constants of the domain. */
    private static final String OPEN = """
            and (a.practice_mode_code = '%s' or a.sector_code = '%s')
            and coalesce(a.kind_code, '') not in ('%s') and coalesce(a.category_code, '%s') = '%s'
            and a.commune_code is not null and coalesce(a.street_name, a.place, a.delivery_line) is not null""".formatted(
                    PracticeMode.L,
                    Professional.HEALTH_CENTRE,
                    String.join("', '", ActivityKind.SUBSTITUTE),
                    Professional.CIVILIAN,
                    Professional.CIVILIAN);

    /** Merges are few: an array read once a statement. Of {@code not in} the planner expects half of all people. */
    private static final String NOT_MERGED = """
            <> all (array(select m.merged_id from reference_merge m
                           where m.object_type = 'PROFESSIONAL' and m.undone_at is null))""";

    /** The point of a whole commune is inside of nothing. */
    private static final String INSIDE =
            "(a.location_precision <> all (?) and " + DrawnSql.holds("a.latitude", "a.longitude") + ")";

    private final ProfessionalSearch search;

    PeopleConditions(ProfessionalSearch search) {
        this.search = search;
    }

    /** An array of codes of one column, from the codes of a level. */
    static String codes(Level level) {
        return switch (level) {
            case REGION -> DEPARTMENTS_OF;
            case TVS -> COMMUNES_OF;
            case COMMUNE, EPCI, DEPARTMENT, IRIS, QPV, DRAWN -> "?::text[]";
        };
    }

    /** The columns that hold a level's codes; a commune may be that of an arrondissement. */
    static List<String> columns(Level level) {
        return switch (level) {
            case COMMUNE -> List.of("commune_code", "parent_commune");
            case TVS -> List.of("commune_code");
            case EPCI -> List.of("epci_code");
            case DEPARTMENT, REGION -> List.of("department_code");
            case IRIS -> List.of("iris_code");
            case QPV -> List.of("qpv_code");
            case DRAWN -> List.of();
        };
    }

    boolean askOfActivity() {
        return search.open()
                || !search.places().isEmpty()
                || search.wanted() != null
                || !search.modes().isEmpty()
                || !search.structures().isEmpty();
    }

    /** All that is asked of an activity. */
    Sql activity() {
        Sql sql = practice();
        places(sql);
        wanted(sql);
        return sql;
    }

    /** Way of practice, structure, and whether it goes on. */
    Sql practice() {
        Sql sql = new Sql();
        if (Boolean.TRUE.equals(search.active())) {
            sql.add("and a.active");
        }
        if (!search.modes().isEmpty()) {
            sql.add(
                    "and a.practice_mode_code = any (?)",
                    search.modes().stream().map(Enum::name).toList());
        }
        if (!search.structures().isEmpty()) {
            sql.add("and a.finess_site_id = any (?)", search.structures());
        }
        if (search.open()) {
            sql.add(OPEN);
        }
        return sql;
    }

    private void places(Sql sql) {
        List<String> any = new ArrayList<>();
        List<Object> codes = new ArrayList<>();
        for (SearchPlace place : search.places()) {
            List<String> columns = columns(place.level());
            columns.forEach(column -> any.add("a." + column + " = any (" + codes(place.level()) + ")"));
            codes.addAll(Collections.nCopies(columns.size(), place.codes()));
            if (place.drawn() != null) {
                any.add(INSIDE);
                codes.add(Location.COARSE);
                codes.addAll(DrawnSql.values(place.drawn()));
            }
        }
        if (!any.isEmpty()) {
            sql.add("and (" + String.join(" or ", any) + ")", codes.toArray());
        }
    }

    private void wanted(Sql sql) {
        if (search.wanted() == null) {
            return;
        }
        List<String> any = new ArrayList<>(List.of("a.profession_code = any (?)"));
        List<Object> values = new ArrayList<>();
        values.add(search.wanted().stream()
                .filter(one -> one.specialties().isEmpty() && one.without().isEmpty())
                .map(one -> one.profession().code())
                .toList());
        for (Wanted one : search.wanted()) {
            if (!one.specialties().isEmpty() || !one.without().isEmpty()) {
                values.add(one.profession().code());
                any.add("a.profession_code = ?" + skilled(one, values));
            }
        }
        sql.add("and (" + String.join(" or ", any) + ")", values.toArray());
    }

    private static String skilled(Wanted one, List<Object> values) {
        String condition = "";
        if (!one.specialties().isEmpty()) {
            values.add(one.specialties());
            condition = " and " + skilled("a.professional_id", "any (?)");
        }
        if (!one.without().isEmpty()) {
            values.add(one.without());
            condition += " and not " + skilled("a.professional_id", "any (?)");
        }
        return condition;
    }

    /** What is asked of the person, whose id is this expression; another record answers for one that is merged. */
    Sql person(String id) {
        Sql sql = new Sql().add("and " + id + " " + NOT_MERGED);
        if (!search.specialties().isEmpty()) {
            sql.add("and " + skilled(id, "any (?)"), search.specialties());
        }
        if (search.below() != null) {
            sql.add(
                    "and (select " + QualitySql.personScore("q") + " from professional q where q.id = " + id + ") < ?",
                    search.below());
        }
        if (search.mixed()) {
            for (String mode : List.of("L", "S")) {
                sql.add(
                        "and exists (select 1 from professional_activity m where m.professional_id = " + id
                                + " and m.active and m.practice_mode_code = ?)",
                        mode);
            }
        }
        return sql;
    }

    /** Of a person who left the file nothing goes on; of one who is in it some activities may have ended. */
    Sql ended(String id) {
        return Boolean.FALSE.equals(search.active())
                ? new Sql().add("and exists (select 1 from professional e where e.id = " + id + " and not e.active)")
                : new Sql();
    }

    static String skilled(String id, String codes) {
        return "exists (select 1 from professional_skill k where k.professional_id = " + id
                + " and k.active and k.skill_code = " + codes + ")";
    }

    /** Names looked at one by one: beginnings of words in a key that is at hand anyway. */
    Sql named(String key) {
        NameQuery name = search.name();
        if (name.isEmpty()) {
            return new Sql();
        }
        String condition = name.alternatives().stream()
                .map(_ -> "' ' || " + key + " like all (?)")
                .collect(Collectors.joining(" or "));
        Object[] patterns = name.alternatives().stream()
                .map(words -> words.stream().map(word -> "% " + word + "%").toList())
                .toArray();
        return new Sql().add("and (" + condition + ")", patterns);
    }
}
