package fr.maillage.platform.http.shape;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members of one record, under their JSON names. A list stands for its elements; a map, and whatever is no
 * record, has no members that could be named.
 */
public final class Shape {

    private static final ClassValue<Shape> KNOWN = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return new Shape(type);
        }
    };

    private final Map<String, Class<?>> members = new LinkedHashMap<>();

    private Shape(Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (!component.getAccessor().isAnnotationPresent(JsonIgnore.class)) {
                members.put(name(component), element(component.getGenericType()));
            }
        }
    }

    public static Shape of(Class<?> record) {
        if (!record.isRecord()) {
            throw new IllegalArgumentException(record.getName() + " is no record, its members are not known");
        }
        return KNOWN.get(record);
    }

    public Set<String> names() {
        return members.keySet();
    }

    public boolean has(String name) {
        return members.containsKey(name);
    }

    /** The shape of a member that is a record, or a list of one. */
    public Optional<Shape> of(String name) {
        Class<?> type = members.get(name);
        return type != null && type.isRecord() ? Optional.of(of(type)) : Optional.empty();
    }

    private static String name(RecordComponent component) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null || renamed.value().isEmpty() ? component.getName() : renamed.value();
    }

    private static Class<?> element(@Nullable Type type) {
        return switch (type) {
            case Class<?> plain when plain.isArray() -> element(plain.getComponentType());
            case Class<?> plain -> plain;
            case GenericArrayType array -> element(array.getGenericComponentType());
            case ParameterizedType parameterized -> argument(parameterized);
            case WildcardType wildcard -> element(wildcard.getUpperBounds()[0]);
            case null, default -> Object.class;
        };
    }

    private static Class<?> argument(ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        boolean container = Collection.class.isAssignableFrom(raw) || raw == Optional.class;
        return container ? element(type.getActualTypeArguments()[0]) : raw;
    }
}
