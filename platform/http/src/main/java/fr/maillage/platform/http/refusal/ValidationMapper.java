package fr.maillage.platform.http.refusal;

import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Bean Validation on the parameters and bodies of operations; anywhere else a violation is our own fault. */
class ValidationMapper {

    @ServerExceptionMapper
    Response map(ResteasyReactiveViolationException refused, RoutingContext context) {
        boolean ours = refused.getConstraintViolations().stream().anyMatch(ValidationMapper::isOfReturnValue);
        return Answers.answer(ours ? Answers.unexpected(refused) : problem(refused), context);
    }

    @ServerExceptionMapper
    Response map(ValidationException failure, RoutingContext context) {
        return Answers.answer(Causes.problemIn(failure).orElseGet(() -> Answers.unexpected(failure)), context);
    }

    private static Problem problem(ResteasyReactiveViolationException refused) {
        List<Violation> violations = refused.getConstraintViolations().stream()
                .map(ValidationMapper::violation)
                .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::code))
                .toList();
        boolean parameters =
                violations.stream().allMatch(violation -> !violation.pointer().startsWith("/"));
        var code = parameters ? StandardProblem.INVALID_PARAMETER : StandardProblem.INVALID_REQUEST;
        return Problem.of(code, violations.getFirst().message()).with(violations);
    }

    private static Violation violation(ConstraintViolation<?> broken) {
        String pointer = ViolationPointer.of(broken);
        return Violation.of(pointer, ConstraintMessages.code(broken), ConstraintMessages.message(pointer, broken));
    }

    private static boolean isOfReturnValue(ConstraintViolation<?> broken) {
        for (Path.Node node : broken.getPropertyPath()) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }
}
