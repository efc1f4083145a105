package fr.maillage.registry.structure.store;

import fr.maillage.registry.geography.domain.Location;
import fr.maillage.registry.quality.domain.QualityReason;
import fr.maillage.registry.structure.domain.StructureSearch;
import fr.maillage.registry.structure.domain.StructureSearch.After;
import fr.maillage.registry.structure.domain.StructureSearch.Near;
import fr.maillage.registry.territory.domain.MissedIn;
import fr.maillage.registry.territory.domain.Sought;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A structure search as HQL; every value is a parameter, every fragment is written here. */
final class StructureConditions {

    /** Great-circle distance in metres on a sphere of mean radius: within 0.5 % of the ellipsoid's. */
    static final String DISTANCE = """
            (2 * 6371008.8 * asin(sqrt(least(1, power(sin(radians(s.latitude - :lat) / 2), 2)
               + cos(radians(:lat)) * cos(radians(s.latitude)) * power(sin(radians(s.longitude - :lon) / 2), 2)))))""";

    /** What {@code StructureQuality.unaged} says, as HQL. */
    private static final String SCORE = """
            (100 - case when s.locationPrecision in ('COMMUNE', 'EPCI') then %d
                        when s.locationPrecision is not null then 0
                        when s.communeCode is null then %d
                        else %d end
                 - case when s.categoryCode is null then %d else 0 end)""".formatted(
                    QualityReason.COMMUNE_PRECISION.cost(),
                    QualityReason.NO_ADDRESS.cost(),
                    QualityReason.NOT_LOCATED.cost(),
                    QualityReason.NO_CATEGORY.cost());

    private static final int SHORT = 3;

    private final StructureSearch search;
    private final boolean likeness;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private String missed = "false";

    /** By the words as typed. */
    static StructureConditions named(StructureSearch search) {
        StructureConditions conditions = new StructureConditions(search, false);
        for (int i = 0; i < search.words().size(); i++) {
            conditions.word(i, search.words().get(i));
        }
        return conditions;
    }

    /** By words like those typed; short ones, like nearly anything, count in the order alone. */
    static StructureConditions alike(StructureSearch search) {
        StructureConditions conditions = new StructureConditions(search, true);
        conditions.parameters.put("phrase", String.join(" ", search.words()));
        List<String> telling =
                search.words().stream().filter(word -> word.length() > SHORT).toList();
        List<String> words = telling.isEmpty() ? search.words() : telling;
        for (int i = 0; i < words.size(); i++) {
            conditions.add(
                    "cast(sql('(? <% ?)', :word" + i + ", s.searchName) as Boolean) = true", "word" + i, words.get(i));
        }
        return conditions;
    }

    /** By the words as typed, wherever in those communes, with a point or without. */
    static StructureConditions unlocated(StructureSearch search, MissedIn where) {
        StructureConditions conditions = named(search.in(Sought.in(List.of())));
        StructurePlaces places = new StructurePlaces(conditions.parameters);
        conditions.conditions.add(places.inCommunes("around", where.communes()));
        conditions.parameters.put("coarse", Location.COARSE);
        String without = "s.locationPrecision is null or s.locationPrecision in :coarse";
        if (where.refs().isEmpty()) {
            String shown = search.near() == null ? places.inAny(search.sought()).orElse("") : "";
            conditions.missed = shown.isEmpty()
                    ? "case when %s then true else false end".formatted(without)
                    : "case when %s then false when %s then true else false end".formatted(shown, without);
        } else {
            conditions.conditions.add("(%s or %s)"
                    .formatted(
                            places.inAny(Sought.in(where.refs())).orElseThrow(),
                            places.inCommunes("whole", where.whole())));
            conditions.missed = "case when %s then true else false end".formatted(without);
        }
        return conditions;
    }

    private StructureConditions(StructureSearch search, boolean likeness) {
        this.search = search;
        this.likeness = likeness;
        conditions.add("s.merged = false");
        if (search.reference()) {
            conditions.add("s.owner is null");
        }
        if (search.active() != null) {
            add("s.active = :active", "active", search.active());
        }
        new StructurePlaces(parameters).inAny(search.sought()).ifPresent(conditions::add);
        if (!search.categories().isEmpty()) {
            add("s.categoryCode in :categories", "categories", search.categories());
        }
        if (!search.kinds().isEmpty()) {
            add("""
                    s.classCode in (select f.id.code from Code f
                      where (f.id.system = 'finess-category' and f.kind in :kinds)
                         or (f.id.system = 'structure-kind' and f.id.code in :kinds))""", "kinds", search.kinds());
        }
        near(search.near());
        if (search.below() != null) {
            add(SCORE + " < :below", "below", search.below());
        }
    }

    /**
     * Anywhere in the names; or, run together (LEGOFF for LE GOFF, laigle for L'AIGLE), from the beginning of a word on. The
     * names without spaces serve the index, the expression says where words may be cut.
     */
    private void word(int number, String word) {
        String plain = "s.searchName like :word" + number;
        parameters.put("word" + number, "%" + word + "%");
        if (word.length() < SHORT) {
            conditions.add(plain);
            return;
        }
        String squeezed = "replace(s.searchName, ' ', '') like :word" + number;
        add(
                "(%s or (%s and cast(sql('(? ~ ?)', s.searchName, :cut%d) as Boolean) = true))"
                        .formatted(plain, squeezed, number),
                "cut" + number,
                "(^| )" + String.join(" ?", word.split("")));
    }

    /** The box serves the index, the distance is exact; the centre of a commune is nobody's place. */
    private void near(@Nullable Near near) {
        if (near == null) {
            return;
        }
        add("s.locationPrecision not in :coarse", "coarse", Location.COARSE);
        parameters.put("lat", near.latitude());
        parameters.put("lon", near.longitude());
        add("s.latitude between :south and :north", "south", near.latitude() - near.latitudeMargin());
        parameters.put("north", near.latitude() + near.latitudeMargin());
        add("s.longitude between :west and :east", "west", near.longitude() - near.longitudeMargin());
        parameters.put("east", near.longitude() + near.longitudeMargin());
        add(DISTANCE + " <= :radius", "radius", near.radiusMetres());
    }

    /** Strictly behind the last row of the page before, in the search's total order. */
    void after(@Nullable After after) {
        if (after == null) {
            return;
        }
        parameters.put("lastId", after.id());
        switch (search.order()) {
            case ID -> conditions.add("s.id > :lastId");
            case NAME -> add("(s.searchName > :key or (s.searchName = :key and s.id > :lastId))", "key", key(after));
            case DISTANCE ->
                add(
                        "(%1$s > :key or (%1$s = :key and s.id > :lastId))".formatted(DISTANCE),
                        "key",
                        Double.valueOf(key(after)));
            case QUALITY ->
                add(
                        "(%1$s > :key or (%1$s = :key and s.id > :lastId))".formatted(SCORE),
                        "key",
                        Integer.valueOf(key(after)));
        }
    }

    private static String key(After after) {
        return Objects.requireNonNull(after.key(), "a cursor of this order holds a sort key");
    }

    String order() {
        if (likeness) {
            return similarity() + " desc, s.id";
        }
        return switch (search.order()) {
            case ID -> "s.id";
            case NAME -> "s.searchName, s.id";
            case DISTANCE -> DISTANCE + ", s.id";
            case QUALITY -> SCORE + ", s.id";
        };
    }

    /** What is selected as the distance: null when no point was given. */
    String distance() {
        return search.near() == null ? "cast(null as Double)" : DISTANCE;
    }

    /** Null unless names are compared by likeness. */
    String similarity() {
        return likeness
                ? "cast(sql('word_similarity(?, ?)', :phrase, s.searchName) as Double)"
                : "cast(null as Double)";
    }

    /** Whether a structure of those communes is one that points cannot find, and that the search does not show otherwise. */
    String missed() {
        return missed;
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
