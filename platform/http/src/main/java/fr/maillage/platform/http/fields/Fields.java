package fr.maillage.platform.http.fields;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.platform.http.refusal.Nearest;
import fr.maillage.platform.http.shape.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an answer can show: the components of its record, some of them only when asked for. A constant of the
 * resource. An unknown name is 400 with the nearest known one.
 */
public final class Fields {

    private final Shape shape;
    private final Set<String> expandable;

    /** When nothing particular is asked for. */
    private final Selection usual;

    private Fields(Shape shape, Set<String> expandable) {
        this.shape = shape;
        this.expandable = expandable;
        this.usual = expandable.isEmpty() ? Selection.EVERYTHING : Selection.of(always(), Set.of());
    }

    public static Fields of(Class<? extends Record> answer) {
        return new Fields(Shape.of(answer), Set.of());
    }

    /** Members that cost more than the rest: absent unless named by {@code expand}, or by {@code fields}. */
    public Fields expandable(String... names) {
        for (String name : names) {
            if (!shape.has(name)) {
                throw new IllegalArgumentException("expandable " + name + " is none of " + shape.names());
            }
        }
        return new Fields(shape, Set.of(names));
    }

    public Selection select(ShownRequest request) {
        List<String> fields = names(request.fields());
        List<String> expand = names(request.expand());
        var violations = new ArrayList<Violation>();
        fields.stream().filter(path -> !exists(path)).forEach(path -> violations.add(unknown("fields", path)));
        expand.stream()
                .filter(name -> !expandable.contains(name))
                .forEach(name -> violations.add(unknown("expand", name)));
        if (!violations.isEmpty()) {
            throw Problem.of(
                            StandardProblem.INVALID_PARAMETER,
                            violations.getFirst().message())
                    .with(violations);
        }
        return selection(fields, expand);
    }

    private Selection selection(List<String> fields, List<String> expand) {
        if (fields.isEmpty() && expand.isEmpty()) {
            return usual;
        }
        var expanded = new TreeSet<>(expand);
        fields.stream().map(Fields::first).filter(expandable::contains).forEach(expanded::add);
        Stream<String> shown = fields.isEmpty() ? always().stream() : fields.stream();
        return Selection.of(Stream.concat(shown, expand.stream()).toList(), expanded);
    }

    private List<String> always() {
        return shape.names().stream().filter(name -> !expandable.contains(name)).toList();
    }

    private boolean exists(String path) {
        Shape at = shape;
        String[] steps = path.split("\\.", -1);
        for (int i = 0; i < steps.length; i++) {
            if (at == null || !at.has(steps[i])) {
                return false;
            }
            at = at.of(steps[i]).orElse(null);
        }
        return true;
    }

    private Violation unknown(String parameter, String name) {
        String shown = name.length() <= 80 ? name : name.substring(0, 80) + "…";
        Collection<String> known = parameter.equals("expand") ? expandable : paths();
        Text suggestion = Nearest.suggestion(name, known);
        if (known.isEmpty()) {
            suggestion = Text.of(" Rien à ajouter ici.", " Nothing to add here.");
        }
        return Violation.query(
                parameter,
                "unknown-name",
                Text.of(
                        parameter + " (" + shown + ") : nom inconnu." + suggestion.fr(),
                        parameter + " (" + shown + "): unknown name." + suggestion.en()));
    }

    // Two levels are enough to guess what was meant.
    private Collection<String> paths() {
        return shape.names().stream()
                .flatMap(name -> Stream.concat(
                        Stream.of(name),
                        shape.of(name).stream()
                                .flatMap(inner -> inner.names().stream().map(below -> name + "." + below))))
                .toList();
    }

    private static String first(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    private static List<String> names(@Nullable List<String> values) {
        return values == null
                ? List.of()
                : values.stream()
                        .flatMap(value -> Stream.of(value.split(",", -1)))
                        .map(String::strip)
                        .distinct()
                        .toList();
    }
}
