package fr.maillage.platform.testing.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.testing.contract.WireRequest.Field;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Calls every operation of a contract with generated requests, valid ones and spoilt ones, and holds every answer against
 * {@link AnswerRules}. The same seed sends the same requests: each is drawn from the seed, its operation and its number
 * alone. One test a service:
 *
 * <pre>{@code
 * ContractFuzz.of(contract, base).token(operation -> operator()).known("getImport", "id", id).run().assertClean();
 * }</pre>
 *
 * {@code -Dmaillage.fuzz.requests=500} asks for 500 valid and 500 spoilt requests an operation, {@code
 * -Dmaillage.fuzz.seed=random} for another seed, {@code -Dmaillage.fuzz.operation=listImports} for one operation alone.
 */
public final class ContractFuzz {

    static final String SEED = "maillage.fuzz.seed";
    private static final String REQUESTS = "maillage.fuzz.requests";
    private static final String OPERATION = "maillage.fuzz.operation";
    private static final int USUAL_REQUESTS = 40;
    private static final long USUAL_SEED = 2026;

    private final Contract contract;
    private final URI base;
    private final AnswerRules rules;
    private final KnownValues known = new KnownValues();
    private final Set<String> left = new HashSet<>();
    private final long seed;
    private Function<ContractOperation, String> token = _ -> "";
    private Consumer<WireAnswer> accepted = _ -> {};

    private ContractFuzz(Contract contract, URI base) {
        this.contract = contract;
        this.base = base;
        this.rules = new AnswerRules(contract);
        String asked = System.getProperty(SEED, Long.toString(USUAL_SEED));
        this.seed = asked.equals("random") ? System.nanoTime() : Long.parseLong(asked);
    }

    /** A fuzz of the service at this address, such as {@code http://localhost:8081}. */
    public static ContractFuzz of(Contract contract, URI base) {
        return new ContractFuzz(contract, base);
    }

    /** The signed token to call an operation with; asked for before every request, so that none expires. */
    public ContractFuzz token(Function<ContractOperation, String> source) {
        token = source;
        return this;
    }

    /** Values that exist, for a parameter or part of an operation; operation {@code *} is any. All are tried first. */
    public ContractFuzz known(String operation, String parameter, String... values) {
        known.add(operation, parameter, Arrays.asList(values));
        return this;
    }

    /** Whole bodies that a request may carry. */
    public ContractFuzz knownBodies(String operation, String... bodies) {
        return known(operation, KnownValues.BODY, bodies);
    }

    /** Called after each 202: wait for the job here, or jobs pile up faster than they run. */
    public ContractFuzz afterAccepted(Consumer<WireAnswer> wait) {
        accepted = wait;
        return this;
    }

    /** Leaves an operation out, which needs a reason. */
    public ContractFuzz without(String operation, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("operation (" + operation + ") is left out, must say why");
        }
        left.add(contract.operation(operation).id());
        return this;
    }

    /** Sends everything. */
    public FuzzReport run() {
        FuzzReport report = new FuzzReport(seed);
        int requests = Integer.getInteger(REQUESTS, USUAL_REQUESTS);
        String only = System.getProperty(OPERATION, "");
        for (ContractOperation operation : contract.operations()) {
            if (!left.contains(operation.id()) && (only.isEmpty() || only.equals(operation.id()))) {
                try (Wire wire = new Wire(base)) {
                    valid(operation, requests, wire, report);
                    mutated(operation, requests, wire, report);
                }
            }
        }
        return report;
    }

    private void valid(ContractOperation operation, int requests, Wire wire, FuzzReport report) {
        ValidRequests source = new ValidRequests(contract, known);
        for (int number = 0; number < requests; number++) {
            Draft draft = authorized(source.draw(operation, drawing(operation, number), number));
            WireAnswer answer = send(draft, "%s, valid, %d".formatted(operation, number), true, wire, report);
            String next = next(answer);
            if (!next.isEmpty()) {
                List<Field> query = new ArrayList<>(draft.query());
                query.removeIf(field -> field.name().equals("cursor"));
                send(
                        draft.withQuery(Draft.plus(query, Draft.plain("cursor", next))),
                        "%s, next page of %d".formatted(operation, number),
                        true,
                        wire,
                        report);
            }
        }
    }

    private void mutated(ContractOperation operation, int requests, Wire wire, FuzzReport report) {
        ValidRequests source = new ValidRequests(contract, known);
        for (int number = 0; number < requests; number++) {
            Draw draw = drawing(operation, -1 - number);
            Draft draft = authorized(source.draw(operation, draw, Integer.MAX_VALUE));
            List<Mutation> fitting = Mutation.ALL.stream()
                    .filter(mutation -> mutation.fits().test(draft))
                    .toList();
            Mutation mutation = fitting.get(number % fitting.size());
            send(
                    mutation.spoil().apply(draft, draw),
                    "%s, %s, %d".formatted(operation, mutation.name(), number),
                    false,
                    wire,
                    report);
        }
    }

    private Draw drawing(ContractOperation operation, int number) {
        return new Draw(contract, seed * 1_000_003 + operation.id().hashCode() * 31L + number);
    }

    private Draft authorized(Draft draft) {
        String signed = draft.operation().isPublic() ? "" : token.apply(draft.operation());
        return signed.isEmpty() ? draft : draft.header("Authorization", "Bearer " + signed);
    }

    private WireAnswer send(Draft draft, String label, boolean isValid, Wire wire, FuzzReport report) {
        WireRequest request = draft.request();
        WireAnswer answer;
        List<String> complaints;
        try {
            answer = wire.send(request);
            complaints = rules.complaints(draft.operation(), request, answer);
        } catch (IOException silent) {
            answer = new WireAnswer(0, Map.of(), "");
            complaints = List.of("no answer: " + silent.getMessage());
        }
        report.met(draft.operation(), isValid, answer.status());
        if (!complaints.isEmpty()) {
            report.found(draft.operation(), new FuzzReport.Finding(label, request, complaints));
        }
        if (answer.status() == 202) {
            accepted.accept(answer);
        }
        return answer;
    }

    private static String next(WireAnswer answer) {
        if (answer.status() != 200 || !answer.mediaType().equals("application/json")) {
            return "";
        }
        try {
            return new ObjectMapper().readTree(answer.text()).at("/page/next").asText("");
        } catch (JsonProcessingException unreadable) {
            return "";
        }
    }
}
