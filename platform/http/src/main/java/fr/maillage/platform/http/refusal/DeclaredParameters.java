package fr.maillage.platform.http.refusal;

import fr.maillage.platform.http.format.MediaTypes;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters a resource method declares, itself or through its parameter beans. */
record DeclaredParameters(Map<String, Declared> byName) {

    /** @param repeatable a collection: repeated means OR */
    record Declared(Class<?> type, boolean repeatable) {}

    static DeclaredParameters of(Method method) {
        var found = new TreeMap<String, Declared>();
        for (Parameter parameter : method.getParameters()) {
            Optional<String> name = queryName(parameter, parameter.getName());
            if (name.isPresent()) {
                found.put(name.get(), declared(parameter.getType(), parameter.getParameterizedType()));
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                addFields(parameter.getType(), found);
            }
        }
        if (producesCsv(method)) {
            found.put("bom", new Declared(boolean.class, false));
        }
        return new DeclaredParameters(Map.copyOf(found));
    }

    private static void addFields(Class<?> bean, Map<String, Declared> found) {
        for (Class<?> type = bean; type != null && type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                Optional<String> name = queryName(field, field.getName());
                if (name.isPresent()) {
                    found.put(name.get(), declared(field.getType(), field.getGenericType()));
                } else if (field.isAnnotationPresent(BeanParam.class)) {
                    addFields(field.getType(), found);
                }
            }
        }
    }

    static Optional<String> queryName(AnnotatedElement element, String javaName) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        if (query != null) {
            return Optional.of(query.value());
        }
        RestQuery rest = element.getAnnotation(RestQuery.class);
        return Optional.ofNullable(rest).map(found -> found.value().isEmpty() ? javaName : found.value());
    }

    private static Declared declared(Class<?> raw, Type generic) {
        boolean collection = Collection.class.isAssignableFrom(raw);
        boolean wrapped = collection || raw == Optional.class;
        return new Declared(wrapped ? argument(generic) : raw, collection);
    }

    private static Class<?> argument(@Nullable Type generic) {
        return generic instanceof ParameterizedType parameterized
                        && parameterized.getActualTypeArguments()[0] instanceof Class<?> argument
                ? argument
                : String.class;
    }

    private static boolean producesCsv(Method method) {
        Produces own = method.getAnnotation(Produces.class);
        Produces produces = own == null ? method.getDeclaringClass().getAnnotation(Produces.class) : own;
        return produces != null && Arrays.asList(produces.value()).contains(MediaTypes.CSV);
    }
}
