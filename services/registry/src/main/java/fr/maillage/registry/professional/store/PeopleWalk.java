package fr.maillage.registry.professional.store;

import fr.maillage.registry.professional.domain.ProfessionalSearch;
import fr.maillage.registry.professional.domain.ProfessionalSearch.After;
import fr.maillage.registry.professional.domain.SearchPlace;
import fr.maillage.registry.professional.domain.SearchPlace.Level;
import fr.maillage.registry.professional.domain.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * People in the order of their names. Of each place and profession the index of the place gives the next ones in order;
 * the first of them all are the page. Its cost is that of limit entries a place and profession, whatever the place holds,
 * and of the names passed over when words are asked for: between a third and half a microsecond each, all from the index.
 * The text depends on which parameters are given, never on how many values they have: few statements, prepared once. The
 * limit stands in it, for of a limit it does not know the planner expects a tenth of the range, and sorts the whole.
 */
final class PeopleWalk {

    /** More pairs than that are looked up slower than what they hold is read and sorted. */
    private static final int MOST_RANGES = 4000;

    private static final int PROFESSIONS = 40;

    /** Found by indexes that are not in the order of names. */
    private static final Set<Level> WITHOUT_ORDER = Set.of(Level.IRIS, Level.QPV, Level.DRAWN);

    /** Every profession that some file or list of ours has named. */
    private static final String ANY_PROFESSION =
            "(select c.code, '', '' from code c where c.system in ('rpps-profession', 'rpps-title'))";

    private final ProfessionalSearch search;
    private final PeopleConditions conditions;

    PeopleWalk(ProfessionalSearch search) {
        this.search = search;
        this.conditions = new PeopleConditions(search);
    }

    Sql page(@Nullable After after, int limit) {
        if (search.places().isEmpty()
                && search.wanted() == null
                && search.structures().isEmpty()) {
            return everywhere(after, limit);
        }
        Sql sql = new Sql()
                .add("select " + PeopleStatement.COLUMNS)
                .add(", null::double precision as distance, null::real as similarity")
                .add("from (select distinct b.search_key, b.professional_id from (")
                .add(branches(after, limit))
                .add(") b order by b.search_key, b.professional_id limit " + limit + ") w");
        return sql.add("join professional p on p.id = w.professional_id order by w.search_key, w.professional_id");
    }

    /** Neither place nor profession: the index of the order itself, and what else is asked looked at beside it. */
    private Sql everywhere(@Nullable After after, int limit) {
        Sql sql = new Sql()
                .add("select " + PeopleStatement.COLUMNS)
                .add(", null::double precision as distance, null::real as similarity")
                .add("from professional p where true");
        if (search.active() != null) {
            sql.add(search.active() ? "and p.active" : "and not p.active");
        }
        sql.add(conditions.named("p.search_key")).add(conditions.person("p.id"));
        if (conditions.askOfActivity()) {
            sql.add("and exists (select 1 from professional_activity a where a.professional_id = p.id")
                    .add(conditions.activity())
                    .add(")");
        }
        if (after != null) {
            sql.add("and (p.search_key, p.id) > (?, ?)", PeopleStatement.key(after), after.id());
        }
        return sql.add("order by p.search_key, p.id limit " + limit);
    }

    private Sql branches(@Nullable After after, int limit) {
        if (!search.structures().isEmpty() || !ranged()) {
            return gathered(after);
        }
        List<Sql> branches = new ArrayList<>();
        for (SearchPlace place : search.places()) {
            for (String column : PeopleConditions.columns(place.level())) {
                Sql codes = new Sql().add("unnest(" + PeopleConditions.codes(place.level()) + ")", place.codes());
                branches.add(ranges(codes, "a." + column + " = t.code", after, limit));
            }
        }
        if (search.places().isEmpty()) {
            Sql departments = new Sql().add("(select d.code from territory d where d.level = 'department')");
            branches.add(ranges(departments, "a.department_code = t.code", after, limit));
            branches.add(ranges(new Sql().add("(values (null::text))"), "a.department_code is null", after, limit));
        }
        Sql all = branches.getFirst();
        branches.stream().skip(1).forEach(branch -> all.add("union all").add(branch));
        return all;
    }

    /**
     * Whether the plan is the same whatever the values: the places and professions give ranges of one index, and of what
     * else is asked nothing is worth beginning with.
     */
    boolean ofFewRanges() {
        return !search.places().isEmpty()
                && search.structures().isEmpty()
                && search.specialties().isEmpty()
                && !search.mixed()
                && !search.judges()
                && !Boolean.FALSE.equals(search.active())
                && ranged();
    }

    private boolean ranged() {
        int codes = search.places().stream().mapToInt(PeopleWalk::width).sum();
        int professions =
                search.wanted() == null ? PROFESSIONS : search.wanted().size();
        boolean indexed = search.places().stream().noneMatch(place -> WITHOUT_ORDER.contains(place.level()));
        return indexed && (long) codes * professions <= MOST_RANGES;
    }

    private static int width(SearchPlace place) {
        return switch (place.level()) {
            case REGION -> place.codes().size() * 8;
            case TVS -> place.codes().size() * 20;
            default -> place.codes().size();
        };
    }

    /** The next ones of each code and profession. */
    private Sql ranges(Sql codes, String inPlace, @Nullable After after, int limit) {
        Sql sql = new Sql()
                .add("select x.search_key, x.professional_id from")
                .add(codes)
                .add("as t(code) cross join")
                .add(professions())
                .add("as v(profession, specialties, without) cross join lateral (")
                .add("select distinct a.search_key, a.professional_id from professional_activity a")
                .add("where " + inPlace + " and a.profession_code = v.profession")
                .add(rest(after));
        return sql.add("order by a.search_key, a.professional_id limit " + limit + ") x");
    }

    /** All of a small place, or of many small ones, sorted. */
    private Sql gathered(@Nullable After after) {
        return new Sql()
                .add("select a.search_key, a.professional_id from professional_activity a where true")
                .add(conditions.activity())
                .add(conditions.named("a.search_key"))
                .add(conditions.person("a.professional_id"))
                .add(conditions.ended("a.professional_id"))
                .add(behind(after));
    }

    private Sql rest(@Nullable After after) {
        Sql sql = conditions.practice().add(conditions.named("a.search_key")).add(behind(after));
        if (search.wanted() != null
                && search.wanted().stream().anyMatch(one -> !one.specialties().isEmpty())) {
            sql.add("and (v.specialties = '' or "
                    + PeopleConditions.skilled("a.professional_id", "any (string_to_array(v.specialties, '|'))") + ")");
        }
        if (search.wanted() != null
                && search.wanted().stream().anyMatch(one -> !one.without().isEmpty())) {
            sql.add("and (v.without = '' or not "
                    + PeopleConditions.skilled("a.professional_id", "any (string_to_array(v.without, '|'))") + ")");
        }
        return sql.add(conditions.person("a.professional_id")).add(conditions.ended("a.professional_id"));
    }

    private static Sql behind(@Nullable After after) {
        return after == null
                ? new Sql()
                : new Sql()
                        .add("and (a.search_key, a.professional_id) > (?, ?)", PeopleStatement.key(after), after.id());
    }

    private Sql professions() {
        List<Wanted> wanted = search.wanted();
        if (wanted == null) {
            return new Sql().add(ANY_PROFESSION);
        }
        return new Sql()
                .add(
                        "(select * from unnest(?::text[], ?::text[], ?::text[]))",
                        wanted.stream().map(one -> one.profession().code()).toList(),
                        wanted.stream()
                                .map(one -> String.join("|", one.specialties()))
                                .toList(),
                        wanted.stream()
                                .map(one -> String.join("|", one.without()))
                                .toList());
    }
}
