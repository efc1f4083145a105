package fr.maillage.platform.http.refusal;

import fr.maillage.platform.http.problem.Problem;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks behind the wrappers a framework puts around an exception. */
final class Causes {

    private static final int DEPTH = 8;

    private Causes() {}

    static Optional<Problem> problemIn(Throwable failure) {
        return find(failure, Problem.class);
    }

    static <T> Optional<T> find(@Nullable Throwable failure, Class<T> type) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEPTH)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
