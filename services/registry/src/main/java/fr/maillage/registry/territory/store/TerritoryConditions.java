package fr.maillage.registry.territory.store;

import fr.maillage.registry.identifier.domain.SearchName;
import fr.maillage.registry.territory.domain.Level;
import fr.maillage.registry.territory.domain.TerritoryRef;
import fr.maillage.registry.territory.domain.TerritorySearch;
import fr.maillage.registry.territory.domain.TerritorySearch.After;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A territory search as HQL; every value is a parameter, every fragment is written here. */
final class TerritoryConditions {

    private static final String LAST_CHARACTER = "\uffff";

    private final TerritorySearch search;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    TerritoryConditions(TerritorySearch search) {
        this.search = search;
        conditions.add("1 = 1");
        if (!search.levels().isEmpty()) {
            add(
                    "t.id.level in :levels",
                    "levels",
                    search.levels().stream().map(Level::word).toList());
        }
        if (search.active() != null) {
            add("t.active = :active", "active", search.active());
        }
        text(search.q());
        within(search.within());
    }

    private void text(String q) {
        if (q.isEmpty()) {
            return;
        }
        String folded = SearchName.of(q);
        parameters.put("low", folded);
        parameters.put("high", folded + LAST_CHARACTER);
        parameters.put("code", q.strip().toUpperCase(Locale.ROOT));
        parameters.put("codeEnd", q.strip().toUpperCase(Locale.ROOT) + LAST_CHARACTER);
        conditions.add("""
                ((t.searchName >= :low and t.searchName < :high) or (t.id.code >= :code and t.id.code < :codeEnd)
                 or array_contains(t.postcodes, :code))""");
    }

    /** An EPCI lies in a department or region when one of its communes does: it may straddle several. */
    private void within(List<TerritoryRef> refs) {
        List<String> any = new ArrayList<>();
        for (Level level : Level.values()) {
            List<String> codes = refs.stream()
                    .filter(ref -> ref.level() == level)
                    .map(TerritoryRef::code)
                    .toList();
            if (!codes.isEmpty()) {
                String name = "within" + level.word();
                parameters.put(name, codes);
                any.add(holds(level, name));
                if (level == Level.COMMUNE) {
                    covering(codes, any);
                }
            }
        }
        if (!any.isEmpty()) {
            conditions.add("(" + String.join(" or ", any) + ")");
        }
    }

    private static String holds(Level level, String name) {
        return switch (level) {
            case COMMUNE -> "(t.communeCode in :%1$s or t.parentCommune in :%1$s)".formatted(name);
            case EPCI -> "(t.epciCode in :%1$s or %2$s)".formatted(name, tvsWithCommunesIn("epciCode", name));
            case TVS -> """
                    (t.tvsCode in :%1$s or (t.id.level in ('iris', 'qpv') and t.communeCode in (select m.id.code
                      from Territory m where m.id.level = 'commune' and m.tvsCode in :%1$s)))""".formatted(name);
            case IRIS, QPV -> "(t.id.level = '%s' and t.id.code in :%s)".formatted(level.word(), name);
            case DEPARTMENT -> "(t.departmentCode in :%1$s or %2$s)".formatted(name, memberIn("departmentCode", name));
            case REGION -> "(t.regionCode in :%1$s or %2$s)".formatted(name, memberIn("regionCode", name));
        };
    }

    private static String memberIn(String attribute, String name) {
        return """
                ((t.id.level = 'epci' and t.id.code in (select m.epciCode from Territory m
                   where m.id.level = 'commune' and m.%s in :%s)) or %s)""".formatted(attribute, name, tvsWithCommunesIn(attribute, name));
    }

    private static String tvsWithCommunesIn(String attribute, String name) {
        return """
                (t.id.level = 'tvs' and t.id.code in (select n.tvsCode from Territory n
                   where n.id.level = 'commune' and n.%s in :%s))""".formatted(attribute, name);
    }

    /** A QPV or TVS covers several communes: territory_communes_idx. */
    private void covering(List<String> codes, List<String> any) {
        for (int i = 0; i < codes.size(); i++) {
            parameters.put("covering" + i, codes.get(i));
            any.add("array_contains(t.communeCodes, :covering" + i + ")");
        }
    }

    /** Strictly behind the last row of the page before, in the search's total order. */
    void after(@Nullable After after) {
        if (after == null) {
            return;
        }
        parameters.put("lastLevel", after.level());
        parameters.put("lastCode", after.code());
        String tie = "(t.id.level > :lastLevel or (t.id.level = :lastLevel and t.id.code > :lastCode))";
        switch (search.order()) {
            case CODE ->
                conditions.add("(t.id.code > :lastCode or (t.id.code = :lastCode and t.id.level > :lastLevel))");
            case NAME -> add("(t.searchName > :key or (t.searchName = :key and " + tie + "))", "key", key(after));
            case POPULATION ->
                add(
                        "(coalesce(t.population, -1) < :key or (coalesce(t.population, -1) = :key and " + tie + "))",
                        "key",
                        Integer.valueOf(key(after)));
        }
    }

    private static String key(After after) {
        return Objects.requireNonNull(after.key(), "a cursor of this order holds a sort key");
    }

    String order() {
        return switch (search.order()) {
            case CODE -> "t.id.code, t.id.level";
            case NAME -> "t.searchName, t.id.level, t.id.code";
            case POPULATION -> "coalesce(t.population, -1) desc, t.id.level, t.id.code";
        };
    }

    String where() {
        return String.join(" and ", conditions);
    }

    void bind(TypedQuery<?> query) {
        parameters.forEach(query::setParameter);
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }
}
