package fr.maillage.platform.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import fr.maillage.platform.testing.contract.WireRequest.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Requests as the contract allows them: known values where the test gives some, else drawn from the schemas. */
final class ValidRequests {

    private final Contract contract;
    private final KnownValues known;

    ValidRequests(Contract contract, KnownValues known) {
        this.contract = contract;
        this.known = known;
    }

    /** The {@code number}-th request of an operation; the first ones use every known value once. */
    Draft draw(ContractOperation operation, Draw draw, int number) {
        List<Field> path = new ArrayList<>();
        List<Field> query = new ArrayList<>();
        List<Field> headers = new ArrayList<>();
        for (ContractParameter parameter : operation.parameters()) {
            // A cursor is nobody's to invent; pages are followed by the caller of this class.
            boolean wanted = parameter.required() || (!parameter.name().equals("cursor") && draw.once(3));
            if (wanted) {
                List<Field> target = parameter.isPath() ? path : parameter.isQuery() ? query : headers;
                values(operation, parameter, draw, number).stream()
                        .map(value -> parameter.isPath() || parameter.isQuery()
                                ? Draft.plain(parameter.name(), value)
                                : new Field(parameter.name(), value))
                        .forEach(target::add);
            }
        }
        Draft draft = new Draft(operation, path, query, headers, null);
        List<String> accepted = operation.responses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .flatMap(response -> response.getValue().path("content").properties().stream()
                        .map(Map.Entry::getKey))
                .toList();
        if (!accepted.isEmpty() && draw.once(2)) {
            draft = draft.header("Accept", draw.of(accepted));
        }
        if (draw.once(3)) {
            draft = draft.header("Accept-Language", draw.of(List.of("fr", "en", "en-GB,en;q=0.8,fr;q=0.5", "de")));
        }
        return operation.bodies().isEmpty() ? draft : withBody(draft, draw, number);
    }

    private List<String> values(ContractOperation operation, ContractParameter parameter, Draw draw, int number) {
        List<String> pool = known.of(operation.id(), parameter.name());
        if (!pool.isEmpty() && (parameter.isPath() ? number < pool.size() || !draw.once(10) : !draw.once(4))) {
            return List.of(number < pool.size() ? pool.get(number) : draw.of(pool));
        }
        JsonNode schema = contract.resolve(parameter.schema());
        boolean repeats = schema.path("type").asText().equals("array");
        List<String> values = new ArrayList<>();
        for (int i = repeats ? draw.below(3) : 0; i >= 0; i--) {
            boolean exemplary = !parameter.examples().isEmpty() && !draw.once(4);
            JsonNode value = exemplary
                    ? draw.of(parameter.examples())
                    : draw.value(repeats ? schema.path("items") : parameter.schema());
            values.add(value.asText());
        }
        return values;
    }

    private Draft withBody(Draft draft, Draw draw, int number) {
        Map.Entry<String, JsonNode> media =
                draw.of(List.copyOf(draft.operation().bodies().entrySet()));
        if (media.getKey().startsWith("multipart/")) {
            Multipart form = new Multipart();
            JsonNode schema = contract.resolve(media.getValue().path("schema"));
            List<String> required =
                    schema.path("required").valueStream().map(JsonNode::asText).toList();
            for (Map.Entry<String, JsonNode> part : schema.path("properties").properties()) {
                List<String> pool = known.of(draft.operation().id(), part.getKey());
                if (!pool.isEmpty()) {
                    part(form, part, number < pool.size() ? pool.get(number) : draw.of(pool));
                } else if (required.contains(part.getKey()) || draw.once(2)) {
                    part(form, part, draw.value(part.getValue()).asText());
                }
            }
            return draft.header("Content-Type", form.contentType()).withBody(Payload.of(form.bytes()));
        }
        List<String> pool = known.of(draft.operation().id(), KnownValues.BODY);
        String body =
                pool.isEmpty() ? draw.value(media.getValue().path("schema")).toString() : draw.of(pool);
        return draft.header("Content-Type", media.getKey()).withBody(Payload.of(body));
    }

    private void part(Multipart form, Map.Entry<String, JsonNode> part, String value) {
        boolean file = contract.resolve(part.getValue()).path("format").asText().equals("binary");
        if (file) {
            form.file(
                    part.getKey(), "file.csv", "application/octet-stream", value.getBytes(StandardCharsets.ISO_8859_1));
        } else {
            form.text(part.getKey(), value);
        }
    }
}
