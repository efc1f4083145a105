package fr.maillage.platform.data.share;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sets under which objects of one type are shared: a constant of the feature that owns the type. Names are stored in
 * shares, so a set may grow or shrink but its name never changes its meaning; a name that is gone shows nothing.
 */
public final class FieldSets {

    private final String objectType;
    private final Class<? extends Record> response;
    private final Map<String, FieldSet> sets;

    private FieldSets(String objectType, Class<? extends Record> response, Map<String, FieldSet> sets) {
        this.objectType = objectType;
        this.response = response;
        this.sets = sets;
    }

    /** {@code objectType} is the word given to {@code protect_tenant_table}, {@code response} what the API answers. */
    public static FieldSets of(String objectType, Class<? extends Record> response) {
        return new FieldSets(objectType, response, Map.of());
    }

    /** One more set. A path that the response does not have is refused: it would be a field silently withheld. */
    public FieldSets with(String name, String... paths) {
        FieldSet set = FieldSet.of(paths);
        requireMembers(set, response, name);
        var more = new LinkedHashMap<>(sets);
        more.put(name, set);
        return new FieldSets(objectType, response, more);
    }

    public String objectType() {
        return objectType;
    }

    public Set<String> names() {
        return Set.copyOf(sets.keySet());
    }

    /** What several shares show together. */
    FieldSet union(Collection<String> names) {
        return names.stream()
                .map(name -> sets.getOrDefault(name, FieldSet.nothing()))
                .reduce(FieldSet.nothing(), FieldSet::or);
    }

    private static void requireMembers(FieldSet set, Class<?> type, String name) {
        set.named().forEach((member, below) -> {
            RecordComponent component = Arrays.stream(type.getRecordComponents())
                    .filter(candidate -> candidate.getName().equals(member))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("field (%s) of set %s, must be one of %s"
                            .formatted(
                                    member,
                                    name,
                                    Arrays.stream(type.getRecordComponents())
                                            .map(RecordComponent::getName)
                                            .toList())));
            Class<?> nested = recordOf(component.getGenericType());
            if (nested != null) {
                requireMembers(below, nested, name);
            }
        });
    }

    /** The record behind a component: itself, or the element of a collection. */
    private static @Nullable Class<?> recordOf(Type type) {
        return switch (type) {
            case Class<?> plain when plain.isRecord() -> plain;
            case ParameterizedType generic
            when generic.getActualTypeArguments().length == 1 -> recordOf(generic.getActualTypeArguments()[0]);
            default -> null;
        };
    }
}
