package fr.maillage.platform.testing.contract;

import fr.maillage.platform.testing.contract.WireRequest.Field;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A request while it is put together. Values of {@code path} and {@code query} are escaped already, or deliberately not.
 */
record Draft(
        ContractOperation operation,
        List<Field> path,
        List<Field> query,
        List<Field> headers,
        @Nullable Payload body) {

    static Field plain(String name, String value) {
        return new Field(name, escaped(value));
    }

    static String escaped(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    Draft withPath(List<Field> changed) {
        return new Draft(operation, changed, query, headers, body);
    }

    Draft withQuery(List<Field> changed) {
        return new Draft(operation, path, changed, headers, body);
    }

    Draft withHeaders(List<Field> changed) {
        return new Draft(operation, path, query, changed, body);
    }

    Draft withBody(@Nullable Payload changed) {
        return new Draft(operation, path, query, headers, changed);
    }

    /** With this header instead of any of that name; none when the value is null. */
    Draft header(String name, @Nullable String value) {
        List<Field> changed = new ArrayList<>(headers);
        changed.removeIf(field -> field.name().equalsIgnoreCase(name));
        if (value != null) {
            changed.add(new Field(name, value));
        }
        return withHeaders(changed);
    }

    static List<Field> plus(List<Field> fields, Field more) {
        List<Field> changed = new ArrayList<>(fields);
        changed.add(more);
        return changed;
    }

    static List<Field> changed(List<Field> fields, int at, UnaryOperator<Field> change) {
        List<Field> changed = new ArrayList<>(fields);
        changed.set(at, change.apply(changed.get(at)));
        return changed;
    }

    WireRequest request() {
        String target = operation.path();
        for (Field value : path) {
            target = target.replace("{" + value.name() + "}", value.value());
        }
        String parameters = String.join(
                "&",
                query.stream().map(field -> field.name() + "=" + field.value()).toList());
        return new WireRequest(
                operation.method(), parameters.isEmpty() ? target : target + "?" + parameters, headers, body);
    }
}
