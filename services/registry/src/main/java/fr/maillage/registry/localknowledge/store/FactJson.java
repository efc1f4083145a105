package fr.maillage.registry.localknowledge.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.maillage.registry.localknowledge.domain.Fact;
import fr.maillage.registry.localknowledge.domain.Field;
import fr.maillage.registry.localknowledge.domain.Provenance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;

/** Facts as the database keeps them: one object, a member a field; the shape of a value is that of its field. */
@ApplicationScoped
class FactJson {

    private final ObjectMapper json;

    FactJson(ObjectMapper json) {
        this.json = json;
    }

    String write(Map<Field, Fact> facts) {
        ObjectNode all = json.createObjectNode();
        facts.forEach((field, fact) -> {
            ObjectNode one = all.putObject(field.label());
            one.set("value", json.valueToTree(fact.value()));
            one.set("provenance", json.valueToTree(fact.provenance()));
        });
        return all.toString();
    }

    Map<Field, Fact> read(String text) {
        Map<Field, Fact> facts = new EnumMap<>(Field.class);
        try {
            for (Map.Entry<String, JsonNode> member : json.readTree(text).properties()) {
                Field field = Field.find(member.getKey())
                        .orElseThrow(
                                () -> new IllegalStateException("field (" + member.getKey() + ") of stored facts"));
                JsonNode one = member.getValue();
                facts.put(
                        field,
                        new Fact(
                                json.treeToValue(one.get("value"), field.type()),
                                json.treeToValue(one.get("provenance"), Provenance.class)));
            }
        } catch (JsonProcessingException e) {
            // Without its cause, which would quote the facts.
            throw new IllegalStateException(
                    "stored facts are not readable: " + e.getClass().getSimpleName());
        }
        return facts;
    }
}
