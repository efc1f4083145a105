package fr.maillage.platform.http.patch;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;

/** JSON as a tree that keeps every decimal as it was written: what a patch does not name must not change at all. */
@Singleton
class ExactJson {

    private final ObjectMapper mapper;

    ExactJson(ObjectMapper mapper) {
        this.mapper = mapper.copy()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);
    }

    JsonNode read(InputStream in) throws IOException {
        return mapper.readTree(in);
    }

    JsonNode tree(Object value) {
        return mapper.valueToTree(value);
    }

    <T> T value(JsonNode tree, Class<T> type) throws IOException {
        return mapper.treeToValue(tree, type);
    }
}
