package fr.maillage.platform.http.patch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** RFC 7396, appendix A, whole. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":\"b\"}              | {\"a\":\"c\"}            | {\"a\":\"c\"}",
                "{\"a\":\"b\"}              | {\"b\":\"c\"}            | {\"a\":\"b\",\"b\":\"c\"}",
                "{\"a\":\"b\"}              | {\"a\":null}             | {}",
                "{\"a\":\"b\",\"b\":\"c\"}  | {\"a\":null}             | {\"b\":\"c\"}",
                "{\"a\":[\"b\"]}            | {\"a\":\"c\"}            | {\"a\":\"c\"}",
                "{\"a\":\"c\"}              | {\"a\":[\"b\"]}          | {\"a\":[\"b\"]}",
                "{\"a\":{\"b\":\"c\"}}      | {\"a\":{\"b\":\"d\",\"c\":null}} | {\"a\":{\"b\":\"d\"}}",
                "{\"a\":[{\"b\":\"c\"}]}    | {\"a\":[1]}              | {\"a\":[1]}",
                "[\"a\",\"b\"]              | [\"c\",\"d\"]            | [\"c\",\"d\"]",
                "{\"a\":\"b\"}              | [\"c\"]                  | [\"c\"]",
                "{\"a\":\"foo\"}            | null                     | null",
                "{\"a\":\"foo\"}            | \"bar\"                  | \"bar\"",
                "{\"e\":null}               | {\"a\":1}                | {\"e\":null,\"a\":1}",
                "[1,2]                      | {\"a\":\"b\",\"c\":null} | {\"a\":\"b\"}",
                "{}                         | {\"a\":{\"bb\":{\"ccc\":null}}} | {\"a\":{\"bb\":{}}}",
            })
    void examples_of_the_standard(String target, String patch, String result) throws IOException {
        assertThat(MergePatch.merge(MAPPER.readTree(target), MAPPER.readTree(patch)))
                .isEqualTo(MAPPER.readTree(result));
    }

    @Property(tries = 2_000)
    void merges_as_another_implementation_does(
            @ForAll("documents") JsonNode target, @ForAll("documents") JsonNode patch) throws IOException {
        String expected =
                Json.createMergePatch(foreign(patch)).apply(foreign(target)).toString();

        JsonNode merged = MergePatch.merge(target, patch);

        assertThat(merged).isEqualTo(MAPPER.readTree(expected));
    }

    @Property
    void leaves_target_and_patch_alone(@ForAll("documents") JsonNode target, @ForAll("documents") JsonNode patch) {
        JsonNode targetBefore = target.deepCopy();
        JsonNode patchBefore = patch.deepCopy();

        MergePatch.merge(target, patch);

        assertThat(target).isEqualTo(targetBefore);
        assertThat(patch).isEqualTo(patchBefore);
    }

    @Property
    void is_the_same_twice(@ForAll("documents") JsonNode target, @ForAll("documents") JsonNode patch) {
        JsonNode once = MergePatch.merge(target, patch);

        assertThat(MergePatch.merge(once, patch)).isEqualTo(once);
    }

    private static JsonValue foreign(JsonNode node) {
        try (var reader = Json.createReader(new StringReader(node.toString()))) {
            return reader.readValue();
        }
    }

    /** Few names, so that target and patch often speak of the same member; three levels are enough to nest. */
    @Provide
    Arbitrary<JsonNode> documents() {
        return documents(3);
    }

    private static Arbitrary<JsonNode> documents(int depth) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        Arbitrary<JsonNode> leaves = Arbitraries.of(
                nodes.nullNode(),
                nodes.booleanNode(true),
                nodes.numberNode(7),
                nodes.textNode("x"),
                nodes.textNode(""));
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<JsonNode> inner = documents(depth - 1);
        Arbitrary<JsonNode> arrays =
                inner.list().ofMaxSize(2).map(list -> nodes.arrayNode().addAll(list));
        Arbitrary<JsonNode> objects = Arbitraries.maps(Arbitraries.of("a", "b", "c", "d~/e"), inner)
                .ofMaxSize(3)
                .map(members -> nodes.objectNode().setAll(members));
        return Arbitraries.frequencyOf(Tuple.of(1, leaves), Tuple.of(1, arrays), Tuple.of(3, objects));
    }
}
