package fr.maillage.registry.professional.store;

import fr.maillage.registry.geography.domain.Circle;
import fr.maillage.registry.geography.domain.Location;
import fr.maillage.registry.professional.domain.ProfessionalSearch;
import fr.maillage.registry.professional.domain.ProfessionalSearch.After;
import fr.maillage.registry.professional.domain.ProfessionalSearch.Order;
import fr.maillage.registry.quality.domain.QualitySql;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A search of people as SQL that begins with the people: those of a rare name or skill, those around a point, or all in
 * the order of ids. Conditions on an activity stand in one {@code exists}, so that one activity meets them all. A list in
 * the order of names is {@link PeopleWalk}, unless a name or skill is so rare that its few bearers come first here.
 */
final class PeopleStatement {

    static final String COLUMNS = """
            p.id, p.rpps_id, p.family_name, p.given_name, p.civility_code, p.exercise_civility_code, p.profession_system,
            p.profession_code, p.category_code, p.search_key, p.general_practitioner, p.source, p.active,
            p.inactive_since, p.created_at""";

    /** Great-circle distance in metres on a sphere of mean radius: within 0.5 % of the ellipsoid's. */
    private static final String DISTANCE = """
            2 * 6371008.8 * asin(sqrt(least(1, power(sin(radians(a.latitude - ?) / 2), 2)
              + cos(radians(?)) * cos(radians(a.latitude)) * power(sin(radians(a.longitude - ?) / 2), 2))))""";

    private final ProfessionalSearch search;
    private final PeopleConditions conditions;

    PeopleStatement(ProfessionalSearch search) {
        this.search = search;
        this.conditions = new PeopleConditions(search);
    }

    Sql page(@Nullable After after, int limit) {
        if (search.order() == Order.QUALITY) {
            return worstFirst(after, limit);
        }
        Sql sql = new Sql()
                .add("select " + COLUMNS + ", null::real as similarity,")
                .add(search.near() == null ? "null::double precision as distance" : "d.distance")
                .add(from());
        if (!search.name().isEmpty()) {
            sql.add(named());
        }
        if (after != null) {
            after(sql, after);
        }
        return sql.add("order by " + order() + " limit ?", limit);
    }

    /** Everybody is judged, once each, then sorted: who asks for this has looked how many they are. */
    private Sql worstFirst(@Nullable After after, int limit) {
        Sql sql = new Sql()
                .add("select p.*, null::real as similarity from (select " + COLUMNS + ",")
                .add(search.near() == null ? "null::double precision as distance," : "d.distance,")
                .add(QualitySql.personScore("p") + " as score")
                .add(from())
                .add(search.name().isEmpty() ? new Sql() : named())
                .add("offset 0) p");
        if (after != null) {
            sql.add("where (p.score, p.id) > (?, ?)", Integer.valueOf(key(after)), after.id());
        }
        return sql.add("order by p.score, p.id limit ?", limit);
    }

    /** As many activities as the people of this search are looked for among, counted no further than a limit. */
    Sql activities(int limit) {
        Sql sql = new Sql().add("select count(*) from (select 1 from professional_activity a where true");
        sql.add(conditions.activity()).add(conditions.ended("a.professional_id"));
        if (search.near() != null) {
            box(sql, search.near());
        }
        return sql.add("limit ?) a", limit);
    }

    /** Those who bear words like those typed, the most alike first; no page follows. */
    Sql alike(String words, String tsquery, int limit) {
        return new Sql()
                .add("select " + COLUMNS)
                .add(search.near() == null ? ", null::double precision as distance" : ", d.distance")
                .add(", similarity(p.search_name, ?) as similarity", words)
                .add(from())
                .add(bearers(), tsquery)
                .add("order by similarity desc, p.id limit ?", limit);
    }

    Sql count() {
        Sql sql = new Sql().add("select count(*)").add(from());
        return search.name().isEmpty() ? sql : sql.add(named());
    }

    Sql countUpTo(int limit) {
        Sql sql = new Sql().add("select count(*) from (select 1").add(from());
        return sql.add(search.name().isEmpty() ? new Sql() : named()).add("limit ?) n", limit);
    }

    private Sql from() {
        Sql sql = new Sql().add("from professional p");
        Circle near = search.near();
        if (near != null) {
            sql.add("join (select x.professional_id, min(x.distance) as distance from (select a.professional_id,")
                    .add(DISTANCE + " as distance", near.latitude(), near.latitude(), near.longitude())
                    .add("from professional_activity a where true")
                    .add(conditions.activity());
            box(sql, near);
            sql.add(
                    ") x where x.distance <= ? group by x.professional_id) d on d.professional_id = p.id",
                    near.radiusMetres());
        }
        sql.add("where true");
        if (search.active() != null) {
            sql.add(search.active() ? "and p.active" : "and not p.active");
        }
        sql.add(conditions.person("p.id"));
        if (near == null && conditions.askOfActivity()) {
            sql.add("and exists (select 1 from professional_activity a where a.professional_id = p.id")
                    .add(conditions.activity())
                    .add(")");
        }
        return sql;
    }

    /**
     * Of a few people the names are looked at one by one. Elsewhere the index of words goes first: the planner takes any
     * beginning of a name for one in fifty, and would walk through the whole country for a rare one.
     */
    private Sql named() {
        boolean few = search.near() != null
                || !search.structures().isEmpty()
                || (!search.places().isEmpty() && search.places().stream().allMatch(place -> place.small()));
        Sql names = conditions.named("p.search_key");
        String tsquery = tsquery();
        return few || tsquery.isEmpty()
                ? names
                : new Sql().add(bearers(), tsquery).add(names);
    }

    private static String bearers() {
        return """
                and p.id = any (array(select n.id from professional n
                                       where to_tsvector('simple', n.search_words) @@ to_tsquery('simple', ?)))""";
    }

    /**
     * Words hold a-z and 0-9 only: nothing in them is an operator. A beginning of one or two letters is in thousands of
     * words, which the index would all gather: it is left to the look at the name, where another word is given.
     */
    private String tsquery() {
        return search.name().alternatives().stream()
                .map(words ->
                        longOnes(words).stream().map(word -> word + ":*").collect(Collectors.joining(" & ", "(", ")")))
                .collect(Collectors.joining(" | "));
    }

    private static List<String> longOnes(List<String> words) {
        List<String> longOnes =
                words.stream().filter(word -> word.length() >= 3).toList();
        return longOnes.isEmpty() ? words : longOnes;
    }

    /** The box serves the index, the distance is exact; the centre of a commune is nobody's place. */
    private static void box(Sql sql, Circle near) {
        sql.add("and a.location_precision <> all (?)", Location.COARSE);
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
            case NAME -> sql.add("and (p.search_key, p.id) > (?, ?)", key(after), after.id());
            case DISTANCE -> sql.add("and (d.distance, p.id) > (?, ?)", Double.valueOf(key(after)), after.id());
            case QUALITY -> throw new IllegalStateException("people by quality are read by worstFirst");
        }
    }

    static String key(After after) {
        return Objects.requireNonNull(after.key(), "a cursor of this order holds a sort key");
    }

    private String order() {
        return switch (search.order()) {
            case ID -> "p.id";
            case NAME -> "p.search_key, p.id";
            case DISTANCE -> "d.distance, p.id";
            case QUALITY -> "p.score, p.id";
        };
    }
}
