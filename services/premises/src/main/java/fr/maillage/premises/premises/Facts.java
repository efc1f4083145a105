package fr.maillage.premises.premises;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sheet as named values, for the history: each leaf under its path, each list as one value. */
@ApplicationScoped
class Facts {

    private final ObjectMapper json;

    Facts(ObjectMapper json) {
        this.json = json;
    }

    Map<String, @Nullable String> of(Record sheet, Enum<?> state) {
        Map<String, @Nullable String> facts = new LinkedHashMap<>();
        add("", json.valueToTree(sheet), facts);
        facts.put("state", state.name());
        return facts;
    }

    private static void add(String path, JsonNode node, Map<String, @Nullable String> facts) {
        node.properties().forEach(member -> {
            String name = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
            JsonNode value = member.getValue();
            if (value.isObject()) {
                add(name, value, facts);
            } else if (!value.isNull() && !(value.isArray() && value.isEmpty())) {
                facts.put(name, value.isTextual() ? value.asText() : value.toString());
            }
        });
    }
}
