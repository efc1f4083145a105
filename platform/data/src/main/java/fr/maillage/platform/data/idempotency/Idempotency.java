package fr.maillage.platform.data.idempotency;

import fr.maillage.platform.data.idempotency.IdempotencyRows.Known;
import fr.maillage.platform.http.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Does what a request asks for once, however often it is repeated with the same key: claim, operation and answer are
 * one transaction. A second try while the first is under way is 409, the same key for something else 422. A refusal,
 * thrown or answered with 400 and more, undoes everything and leaves the key free.
 */
@ApplicationScoped
public class Idempotency {

    private static final Duration IN_FLIGHT = Duration.ofSeconds(1);

    private final RequestAtHand request;
    private final IdempotencyRows rows;
    private final AnswerBytes bytes;
    private final OneTransaction transaction;

    Idempotency(RequestAtHand request, IdempotencyRows rows, AnswerBytes bytes, OneTransaction transaction) {
        this.request = request;
        this.rows = rows;
        this.bytes = bytes;
        this.transaction = transaction;
    }

    /** For a method that is {@link IdempotentByHand}; every other POST is answered this way without asking. */
    public Response answer(Callable<Response> operation) throws Exception {
        Optional<IdempotencyKey> key = request.key();
        return key.isEmpty() ? operation.call() : once(key.get(), operation);
    }

    private Response once(IdempotencyKey key, Callable<Response> operation) throws Exception {
        try {
            return once(key, operation, response -> bytes.of(refusedIf(response)))
                    .response();
        } catch (RefusedAnswer refused) {
            return refused.response();
        }
    }

    /** Around a method whose return type is not {@link Response}: a repeated answer is thrown. */
    @Nullable
    Object around(Method method, Callable<@Nullable Object> operation) throws Exception {
        Optional<IdempotencyKey> key = request.key();
        if (key.isEmpty()) {
            return operation.call();
        }
        Outcome<@Nullable Object> outcome = once(key.get(), operation, result -> bytes.of(result, method));
        if (outcome.replayed()) {
            throw new RepeatedAnswer(outcome.response());
        }
        return outcome.result();
    }

    private <T extends @Nullable Object> Outcome<T> once(
            IdempotencyKey key, Callable<T> operation, ToAnswer<T> toAnswer) throws Exception {
        Attempt attempt = request.attempt(key);
        return transaction.run(() -> {
            if (!claim(attempt)) {
                return new Outcome<>(known(attempt), true, null);
            }
            T result = operation.call();
            Answer answer = toAnswer.of(result);
            complete(attempt, answer);
            return new Outcome<>(answer, false, result);
        });
    }

    private Answer known(Attempt attempt) {
        return switch (find(attempt)) {
            case Known.Answered answered -> Answer.decode(new AnswerSeal(attempt).open(answered.sealed()));
            case Known.Other _ -> throw Problem.of(IdempotencyProblem.IDEMPOTENCY_KEY_REUSED);
        };
    }

    private boolean claim(Attempt attempt) {
        try {
            return rows.claim(attempt);
        } catch (SQLException e) {
            throw new KeptAnswersUnavailable(e);
        }
    }

    private Known find(Attempt attempt) {
        try {
            return rows.find(attempt)
                    .orElseThrow(() ->
                            Problem.of(IdempotencyProblem.REQUEST_IN_FLIGHT).retryAfter(IN_FLIGHT));
        } catch (SQLException e) {
            throw new KeptAnswersUnavailable(e);
        }
    }

    private void complete(Attempt attempt, Answer answer) {
        try {
            rows.complete(attempt, new AnswerSeal(attempt).close(answer.encode()));
        } catch (SQLException e) {
            throw new KeptAnswersUnavailable(e);
        }
    }

    private static Response refusedIf(Response response) {
        if (response.getStatus() >= 400) {
            throw new RefusedAnswer(response);
        }
        return response;
    }

    /** @param result what the operation returned; null when it was not run */
    private record Outcome<T extends @Nullable Object>(
            Answer answer, boolean replayed, @Nullable T result) {

        Response response() {
            return answer.toResponse(replayed);
        }
    }

    @FunctionalInterface
    private interface ToAnswer<T extends @Nullable Object> {
        Answer of(T result);
    }
}
