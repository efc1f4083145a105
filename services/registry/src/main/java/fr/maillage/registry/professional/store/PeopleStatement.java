package fr.maillage.registry.professional.store;

import fr.maillage.registry.geography.domain.Circle;
import fr.maillage.registry.professional.domain.Profession;
import fr.maillage.registry.professional.domain.ProfessionalSearch;
import fr.maillage.registry.professional.domain.ProfessionalSearch.After;
import fr.maillage.registry.territory.domain.Level;
import fr.maillage.registry.territory.domain.TerritoryRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A search of people as SQL. Conditions on an activity stand in one {@code exists}, so that one activity meets them all. */
final class PeopleStatement {

    /** Great-circle distance in metres on a sphere of mean radius: within 0.5 % of the ellipsoid's. */
    private static final String DISTANCE = """
            2 * 6371008.8 * asin(sqrt(least(1, power(sin(radians(a.latitude - ?) / 2), 2)
              + cos(radians(?)) * cos(radians(a.latitude)) * power(sin(radians(a.longitude - ?) / 2), 2))))""";

    private final ProfessionalSearch search;

    PeopleStatement(ProfessionalSearch search) {
        this.search = search;
    }

    Sql page(@Nullable After after, int limit) {
        Sql sql = new Sql()
                .add("select p.id, p.rpps_id, p.family_name, p.given_name, p.civility_code, p.exercise_civility_code,")
                .add("       p.profession_system, p.profession_code, p.category_code, p.search_name,")
                .add("       p.general_practitioner, p.source, p.active, p.inactive_since, p.created_at,")
                .add(search.near() == null ? "null::double precision as distance" : "d.distance")
                .add(from());
        if (after != null) {
            after(sql, after);
        }
        return sql.add("order by " + order() + " limit ?", limit);
    }

    Sql count() {
        return new Sql().add("select count(*)").add(from());
    }

    private Sql from() {
        Sql sql = new Sql().add("from professional p");
        Circle near = search.near();
        if (near != null) {
            sql.add("join (select x.professional_id, min(x.distance) as distance from (select a.professional_id,")
                    .add(DISTANCE + " as distance", near.latitude(), near.latitude(), near.longitude())
                    .add("from professional_activity a where true");
            activity(sql);
            box(sql, near);
            sql.add(
                    ") x where x.distance <= ? group by x.professional_id) d on d.professional_id = p.id",
                    near.radiusMetres());
        }
        person(sql.add("where true"));
        if (near == null && asksOfActivity()) {
            activity(sql.add("and exists (select 1 from professional_activity a where a.professional_id = p.id"));
            sql.add(")");
        }
        return sql;
    }

    private void person(Sql sql) {
        if (search.active() != null) {
            sql.add(search.active() ? "and p.active" : "and not p.active");
        }
        if (!search.professions().isEmpty()) {
            sql.add("and p.profession_system || ':' || p.profession_code = any (?)", texts(search.professions()));
        }
        if (!search.specialties().isEmpty()) {
            sql.add("""
                    and exists (select 1 from professional_skill k
                                 where k.professional_id = p.id and k.active and k.skill_code = any (?))""", search.specialties());
        }
        if (search.mixed()) {
            for (String mode : List.of("L", "S")) {
                sql.add("""
                        and exists (select 1 from professional_activity m
                                     where m.professional_id = p.id and m.active and m.practice_mode_code = ?)""", mode);
            }
        }
        if (!search.words().isEmpty()) {
            named(sql);
        }
    }

    /**
     * Inside a small place the names of its people are looked at one by one. Elsewhere the index of words goes first: the
     * planner takes any beginning of a name for one in fifty, and would walk through the whole country for a rare one.
     */
    private void named(Sql sql) {
        sql.add(narrow() ? "and to_tsvector('simple', p.search_words) @@ to_tsquery('simple', ?)" : """
                        and p.id = any (array(select n.id from professional n
                                               where to_tsvector('simple', n.search_words) @@ to_tsquery('simple', ?)))""", tsquery());
    }

    private boolean narrow() {
        boolean small = !search.territories().isEmpty()
                && search.territories().stream()
                        .allMatch(ref -> ref.level() == Level.COMMUNE || ref.level() == Level.EPCI);
        return small || !search.structures().isEmpty() || search.near() != null;
    }

    private static List<String> texts(List<Profession> professions) {
        return professions.stream().map(Profession::text).toList();
    }

    /** Words hold a-z and 0-9 only: nothing in them is an operator. */
    private String tsquery() {
        return search.words().stream().map(word -> word + ":*").collect(Collectors.joining(" & "));
    }

    private boolean asksOfActivity() {
        return !search.territories().isEmpty()
                || !search.modes().isEmpty()
                || !search.structures().isEmpty();
    }

    private void activity(Sql sql) {
        if (!Boolean.FALSE.equals(search.active())) {
            sql.add(search.active() == null ? "" : "and a.active");
        }
        if (!search.modes().isEmpty()) {
            sql.add(
                    "and a.practice_mode_code = any (?)",
                    search.modes().stream().map(Enum::name).toList());
        }
        if (!search.structures().isEmpty()) {
            sql.add("and a.finess_site_id = any (?)", search.structures());
        }
        territories(sql);
    }

    private void territories(Sql sql) {
        List<String> any = new ArrayList<>();
        List<Object> codes = new ArrayList<>();
        for (Level level : Level.values()) {
            List<String> ofLevel = search.territories().stream()
                    .filter(ref -> ref.level() == level)
                    .map(TerritoryRef::code)
                    .toList();
            if (!ofLevel.isEmpty()) {
                String condition = condition(level);
                any.add(condition);
                codes.addAll(Collections.nCopies(
                        (int) condition.chars().filter(c -> c == '?').count(), ofLevel));
            }
        }
        if (!any.isEmpty()) {
            sql.add("and (" + String.join(" or ", any) + ")", codes.toArray());
        }
    }

    /** The communes that make up a health-life territory, by territory_tvs_idx. */
    private static final String TVS_COMMUNES =
            "array(select t.code from territory t where t.level = 'commune' and t.tvs_code = any (?))";

    /** A region is the set of its departments: one index less on the largest table. */
    private static String condition(Level level) {
        return switch (level) {
            case COMMUNE -> "a.commune_code = any (?) or a.parent_commune = any (?)";
            case EPCI -> "a.epci_code = any (?)";
            case DEPARTMENT -> "a.department_code = any (?)";
            case REGION ->
                "a.department_code = any (array(select t.code from territory t"
                        + " where t.level = 'department' and t.region_code = any (?)))";
            case TVS -> "a.commune_code = any (%1$s) or a.parent_commune = any (%1$s)".formatted(TVS_COMMUNES);
            case IRIS -> "a.iris_code = any (?)";
            case QPV -> "a.qpv_code = any (?)";
        };
    }

    /** The box serves the index, the distance is exact. */
    private static void box(Sql sql, Circle near) {
        sql.add(
                "and a.latitude between ? and ? and a.longitude between ? and ?",
                near.latitude() - near.latitudeMargin(),
                near.latitude() + near.latitudeMargin(),
                near.longitude() - near.longitudeMargin(),
                near.longitude() + near.longitudeMargin());
    }

    /** Strictly behind the last row of the page before, in the search's total order. */
    private void after(Sql sql, After after) {
        switch (search.order()) {
            case ID -> sql.add("and p.id > ?", after.id());
            case NAME -> sql.add("and (p.search_name, p.id) > (?, ?)", key(after), after.id());
            case DISTANCE -> sql.add("and (d.distance, p.id) > (?, ?)", Double.valueOf(key(after)), after.id());
        }
    }

    private static String key(After after) {
        return Objects.requireNonNull(after.key(), "a cursor of this order holds a sort key");
    }

    private String order() {
        return switch (search.order()) {
            case ID -> "p.id";
            case NAME -> "p.search_name, p.id";
            case DISTANCE -> "d.distance, p.id";
        };
    }
}
