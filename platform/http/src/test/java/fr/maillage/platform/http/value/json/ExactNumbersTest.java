package fr.maillage.platform.http.value.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExactNumbersTest {

    private final ObjectMapper mapper = new ObjectMapper();

    ExactNumbersTest() {
        new ExactNumbers().customize(mapper);
    }

    @Test
    void an_amount_keeps_its_places_and_has_no_exponent_on_every_way() throws Exception {
        Map<String, BigDecimal> values = Map.of(
                "amount", new BigDecimal("5.2E+3"), "area", new BigDecimal("650"), "cents", new BigDecimal("5200.00"));

        assertThat(mapper.writeValueAsString(values)).contains("\"amount\":5200", "\"area\":650", "\"cents\":5200.00");
        assertThat(mapper.writeValueAsString(mapper.<JsonNode>valueToTree(values)))
                .contains("\"amount\":5200", "\"area\":650", "\"cents\":5200.00");
        assertThat(mapper.writeValueAsString(mapper.readTree("{\"cents\":1550.00}")))
                .isEqualTo("{\"cents\":1550.00}");
        assertThat(mapper.readValue("{\"cents\":1550.00}", new TypeReference<Map<String, Object>>() {}))
                .containsEntry("cents", new BigDecimal("1550.00"));
    }
}
