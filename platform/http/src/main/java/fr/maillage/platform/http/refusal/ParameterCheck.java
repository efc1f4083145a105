package fr.maillage.platform.http.refusal;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.platform.http.refusal.DeclaredParameters.Declared;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the query before the resource method does: an unknown name, a repeated single value or a value of the
 * wrong form is 400, all of them named at once. JAX-RS would ignore the first two and answer 404 to the third.
 */
class ParameterCheck {

    private final ConcurrentMap<Method, DeclaredParameters> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
        Method method = resource.getResourceMethod();
        if (given.isEmpty() || method == null) {
            return;
        }
        var known = declared.computeIfAbsent(method, DeclaredParameters::of).byName();
        List<Violation> violations = violations(given, known);
        if (!violations.isEmpty()) {
            boolean unknown = violations.getFirst().code().equals("unknown-parameter");
            var code = unknown ? StandardProblem.UNKNOWN_PARAMETER : StandardProblem.INVALID_PARAMETER;
            throw Problem.of(code, violations.getFirst().message()).with(violations);
        }
    }

    static List<Violation> violations(Map<String, List<String>> given, Map<String, Declared> known) {
        var unknown = new ArrayList<Violation>();
        var invalid = new ArrayList<Violation>();
        given.forEach((name, values) -> {
            Declared parameter = known.get(name);
            if (parameter == null) {
                unknown.add(unknown(name, known));
            } else {
                Violation violation = violation(name, values, parameter);
                if (violation != null) {
                    invalid.add(violation);
                }
            }
        });
        unknown.addAll(invalid);
        return unknown;
    }

    private static Violation unknown(String name, Map<String, Declared> known) {
        Text suggestion = Nearest.suggestion(name, known.keySet());
        String shown = Statuses.shown(name);
        return Violation.query(
                shown,
                "unknown-parameter",
                Text.of(
                        "Paramètre inconnu : " + shown + "." + suggestion.fr(),
                        "Unknown parameter: " + shown + "." + suggestion.en()));
    }

    private static @Nullable Violation violation(String name, List<String> values, Declared parameter) {
        if (values.size() > 1 && !parameter.repeatable()) {
            var message = Text.of(
                    name + " est donné " + values.size() + " fois, une seule valeur est admise.",
                    name + " is given " + values.size() + " times, one value is allowed.");
            return Violation.query(name, "repeated", message);
        }
        for (String value : values) {
            if (value.indexOf('\0') >= 0 || !Conversion.accepts(parameter.type(), value)) {
                return wrongForm(name, value, Expectation.of(parameter.type()));
            }
        }
        return null;
    }

    private static Violation wrongForm(String name, String value, Text expected) {
        String given = name + " (" + Statuses.shown(value) + ")";
        return Violation.query(
                name,
                "wrong-form",
                Text.of(given + " : attendu " + expected.fr() + ".", given + ": expected " + expected.en() + "."));
    }
}
