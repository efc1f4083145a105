package fr.maillage.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.ProblemCode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * One code of the merged catalogue.
 *
 * @param services who may answer it; empty when everybody may
 */
record ProblemEntry(String code, int status, Text title, Text explanation, List<String> services) {

    /** Where a contract carries the catalogue of its service. */
    static final String EXTENSION = "x-problem-codes";

    static ProblemEntry of(ProblemCode code) {
        return new ProblemEntry(code.code(), code.status(), code.title(), code.explanation(), List.of());
    }

    static ProblemEntry of(JsonNode entry) {
        List<String> services = StreamSupport.stream(entry.path("services").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        return new ProblemEntry(
                entry.path("code").asText(),
                entry.path("status").asInt(),
                text(entry.path("title")),
                text(entry.path("explanation")),
                services);
    }

    /** Adds a code to a merged catalogue, or its service to the code that is there. */
    static void add(ArrayNode catalogue, JsonNode entry, String service) {
        for (JsonNode known : catalogue) {
            if (known.path("code").equals(entry.path("code"))) {
                ((ArrayNode) known.get("services")).add(service);
                return;
            }
        }
        ObjectNode copy = entry.deepCopy();
        copy.putArray("services").add(service);
        catalogue.add(copy);
    }

    private static Text text(JsonNode node) {
        return Text.of(node.path("fr").asText(), node.path("en").asText());
    }
}
