package fr.maillage.platform.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import fr.maillage.platform.testing.contract.WireRequest.Field;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Does what a reader of the contract would do first: calls each operation with the examples it shows. Each must be
 * answered with 2xx and a body as announced; every example of an answer or a request must fit its schema. {@code
 * -Dmaillage.examples.write=true} writes the answers to {@code src/main/resources/contract-examples}, where the next build
 * takes them into the contract.
 */
public final class ContractExamples {

    private static final Path FILES = Path.of("src/main/resources/contract-examples");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private static final Set<String> SHOWN = Set.of("application/json", "application/cloudevents-batch+json");

    private final Contract contract;
    private final URI base;
    private final AnswerRules rules;
    private final SchemaCheck schemas;
    private final KnownValues known = new KnownValues();
    private final Map<String, Supplier<String>> fresh = new HashMap<>();
    private final Map<String, Field> beside = new HashMap<>();
    private Function<ContractOperation, String> token = _ -> "";

    private ContractExamples(Contract contract, URI base) {
        this.contract = contract;
        this.base = base;
        this.rules = new AnswerRules(contract);
        this.schemas = new SchemaCheck(contract);
    }

    public static ContractExamples of(Contract contract, URI base) {
        return new ContractExamples(contract, base);
    }

    public ContractExamples token(Function<ContractOperation, String> source) {
        token = source;
        return this;
    }

    /** Where an example cannot stand for all installations: an identifier that this test has just been given. */
    public ContractExamples known(String operation, String parameter, String value) {
        known.add(operation, parameter, List.of(value));
        return this;
    }

    /** Where each request needs an object of its own, which it changes. */
    public ContractExamples fresh(String operation, String parameter, Supplier<String> value) {
        fresh.put(operation + "#" + parameter, value);
        return this;
    }

    /** A value of a parameter that has a sense beside another one only. */
    public ContractExamples beside(String operation, String parameter, String value, String other, String otherValue) {
        beside.put(operation + "#" + parameter + "=" + value, Draft.plain(other, otherValue));
        return this;
    }

    /** What is wrong, nothing when every example holds. */
    public List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        try (Wire wire = new Wire(base)) {
            for (ContractOperation operation : contract.operations()) {
                shown(operation).forEach(complaint -> complaints.add(operation.id() + ": " + complaint));
                for (Draft draft : drafts(operation)) {
                    called(renewed(draft), wire)
                            .forEach(complaint -> complaints.add(operation.id() + ": " + complaint + " for "
                                    + draft.request().shown()));
                }
            }
        }
        return complaints;
    }

    /** What is wrong with the examples of a contract by themselves, without calling anything. */
    public static List<String> misshapen(Contract contract) {
        ContractExamples examples = new ContractExamples(contract, URI.create("http://localhost"));
        return contract.operations().stream()
                .flatMap(operation ->
                        examples.shown(operation).stream().map(complaint -> operation.id() + ": " + complaint))
                .toList();
    }

    private List<String> shown(ContractOperation operation) {
        List<String> complaints = new ArrayList<>();
        List<Map.Entry<String, JsonNode>> media =
                new ArrayList<>(operation.bodies().entrySet());
        operation
                .responses()
                .values()
                .forEach(response -> media.addAll(response.path("content").properties()));
        for (Map.Entry<String, JsonNode> one : media) {
            JsonNode example = one.getValue().path("example");
            if (!example.isMissingNode()) {
                schemas.complaints(one.getValue().path("schema"), example)
                        .forEach(complaint -> complaints.add("example of " + one.getKey() + complaint));
            }
        }
        for (ContractParameter parameter : operation.parameters()) {
            JsonNode schema = contract.resolve(parameter.schema());
            JsonNode single = schema.path("type").asText().equals("array") ? schema.path("items") : parameter.schema();
            parameter.examples().stream()
                    .flatMap(example -> schemas.complaints(single, example).stream()
                            .map(complaint -> "example " + example + " of " + parameter.name() + complaint))
                    .forEach(complaints::add);
        }
        return complaints;
    }

    /** One request with what must be there, then one for each example of each optional parameter. */
    private List<Draft> drafts(ContractOperation operation) {
        Draft plain = new Draft(operation, List.of(), List.of(), List.of(), null).header("Accept-Language", "fr");
        for (ContractParameter parameter : operation.parameters()) {
            if (parameter.required()) {
                plain = with(plain, parameter, values(operation, parameter).getFirst());
            }
        }
        plain = withBody(plain);
        List<Draft> drafts = new ArrayList<>(List.of(plain));
        for (ContractParameter parameter : operation.parameters()) {
            if (!fresh.containsKey(operation.id() + "#" + parameter.name())) {
                for (String value : values(operation, parameter)) {
                    drafts.add(with(plain, parameter, value));
                }
            }
        }
        return drafts.stream().distinct().map(this::authorized).toList();
    }

    private Draft renewed(Draft draft) {
        Draft renewed = draft;
        for (ContractParameter parameter : draft.operation().parameters()) {
            Supplier<String> source = fresh.get(draft.operation().id() + "#" + parameter.name());
            if (source != null) {
                renewed = with(renewed, parameter, source.get());
            }
        }
        return renewed;
    }

    private Draft authorized(Draft draft) {
        return draft.operation().isPublic()
                ? draft
                : draft.header("Authorization", "Bearer " + token.apply(draft.operation()));
    }

    private List<String> values(ContractOperation operation, ContractParameter parameter) {
        List<String> pool = known.of(operation.id(), parameter.name());
        if (!pool.isEmpty() || fresh.containsKey(operation.id() + "#" + parameter.name())) {
            return pool.isEmpty() ? List.of("") : pool;
        }
        JsonNode schema = contract.resolve(parameter.schema());
        List<String> values = new ArrayList<>();
        parameter.examples().forEach(example -> values.add(example.asText()));
        schema.path("enum").forEach(value -> values.add(value.asText()));
        return values;
    }

    private Draft with(Draft draft, ContractParameter parameter, String value) {
        if (parameter.isPath()) {
            List<Field> path = new ArrayList<>(draft.path());
            path.removeIf(field -> field.name().equals(parameter.name()));
            return draft.withPath(Draft.plus(path, Draft.plain(parameter.name(), value)));
        }
        if (!parameter.isQuery()) {
            return draft.header(parameter.name(), value);
        }
        Field also = beside.get(draft.operation().id() + "#" + parameter.name() + "=" + value);
        List<Field> others = new ArrayList<>(draft.query());
        others.removeIf(field -> field.name().equals(parameter.name()));
        List<Field> query = Draft.plus(others, Draft.plain(parameter.name(), value));
        return draft.withQuery(also == null ? query : Draft.plus(query, also));
    }

    private Draft withBody(Draft draft) {
        if (draft.operation().bodies().isEmpty()) {
            return draft;
        }
        Map.Entry<String, JsonNode> media =
                draft.operation().bodies().entrySet().iterator().next();
        if (!media.getKey().startsWith("multipart/")) {
            return draft.header("Content-Type", media.getKey())
                    .withBody(Payload.of(media.getValue().path("example").toString()));
        }
        Multipart form = new Multipart();
        for (Map.Entry<String, JsonNode> part : contract.resolve(
                        media.getValue().path("schema"))
                .path("properties")
                .properties()) {
            List<String> pool = known.of(draft.operation().id(), part.getKey());
            String value =
                    pool.isEmpty() ? part.getValue().path("examples").path(0).asText("") : pool.getFirst();
            if (part.getValue().path("format").asText().equals("binary")) {
                form.file(part.getKey(), "example.csv", "text/csv", value.getBytes(StandardCharsets.ISO_8859_1));
            } else if (!value.isEmpty()) {
                form.text(part.getKey(), value);
            }
        }
        return draft.header("Content-Type", form.contentType()).withBody(Payload.of(form.bytes()));
    }

    private List<String> called(Draft draft, Wire wire) {
        try {
            WireAnswer answer = wire.send(draft.request());
            if (answer.status() / 100 != 2) {
                return List.of("status %d, must be 2xx: %s".formatted(answer.status(), answer.text()));
            }
            write(draft.operation(), answer);
            return rules.complaints(draft.operation(), draft.request(), answer);
        } catch (IOException silent) {
            return List.of("no answer: " + silent.getMessage());
        }
    }

    private static void write(ContractOperation operation, WireAnswer answer) {
        if (Boolean.getBoolean("maillage.examples.write") && SHOWN.contains(answer.mediaType())) {
            try {
                Path file = FILES.resolve(operation.id() + ".json");
                Files.createDirectories(FILES);
                if (!Files.exists(file)) {
                    Files.writeString(file, JSON.writeValueAsString(shortened(JSON.readTree(answer.text()))) + "\n");
                }
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }

    /** Two rows show what a page looks like as well as fifty. */
    private static JsonNode shortened(JsonNode answer) {
        if ((answer.isArray() ? answer : answer.path("items")) instanceof ArrayNode items) {
            while (items.size() > 2) {
                items.remove(items.size() - 1);
            }
        }
        return answer;
    }
}
