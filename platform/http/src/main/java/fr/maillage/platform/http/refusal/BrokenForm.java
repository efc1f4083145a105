package fr.maillage.platform.http.refusal;

import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import java.util.Arrays;
import java.util.Optional;

/**
 * A multipart body that its parser gives up on. It says so with an {@code IOException} or an index out of bounds, which
 * only the place they come from tells apart from a disk that is full.
 */
final class BrokenForm {

    private static final String PARSER = "org.jboss.resteasy.reactive.server.core.multipart.";
    private static final String HEADERS = "org.jboss.resteasy.reactive.common.headers.HeaderUtil";

    private BrokenForm() {}

    static Optional<Problem> problemIn(Throwable failure) {
        boolean broken = Arrays.stream(failure.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> !name.startsWith("java.lang.") && !name.startsWith("jdk.internal."))
                .findFirst()
                .filter(name -> name.startsWith(PARSER) || name.startsWith(HEADERS))
                .isPresent();
        return broken ? Optional.of(problem().causedBy(failure)) : Optional.empty();
    }

    private static Problem problem() {
        return Problem.of(
                StandardProblem.MALFORMED_REQUEST,
                "Le formulaire multipart s’interrompt ou ses limites sont mal écrites.",
                "The multipart form breaks off or its boundaries are badly written.");
    }
}
