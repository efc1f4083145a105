package fr.maillage.platform.http.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    private final ObjectMapper mapper = new ObjectMapper();

    StrictJsonTest() {
        new StrictJson().customize(mapper);
    }

    private record Sent(@Nullable BigDecimal area, List<BigDecimal> areas) {}

    @ParameterizedTest
    @ValueSource(strings = {"1e2147483647", "-1e2147483647", "1e-2147483647", "1e101", "1E+101", "0e2147483647"})
    void a_number_of_a_size_nobody_means_is_refused_where_it_stands(String number) throws Exception {
        assertThatThrownBy(() -> mapper.readValue("{\"area\":" + number + "}", Sent.class))
                .isInstanceOf(InvalidFormatException.class);
        assertThatThrownBy(() -> mapper.readValue("{\"areas\":[1," + number + "]}", Sent.class))
                .isInstanceOf(InvalidFormatException.class);
        JsonNode patch = mapper.copy()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false)
                .readTree("{\"area\":" + number + "}");
        assertThatThrownBy(() -> mapper.treeToValue(patch, Sent.class)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void an_exponent_that_no_number_has_is_refused_too() {
        assertThatThrownBy(() -> mapper.readValue("{\"area\":1e99999999999}", Sent.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "650", "27.45", "1e3", "1.5E-7", "1e100", "-0.00"})
    void other_numbers_are_read_as_they_are(String number) throws Exception {
        assertThat(mapper.readValue("{\"area\":" + number + "}", Sent.class).area())
                .isEqualTo(new BigDecimal(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"12\"", "true", "{}", "[]", "\"\""})
    void what_is_no_number_is_still_none(String value) {
        assertThatThrownBy(() -> mapper.readValue("{\"area\":" + value + "}", Sent.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void nothing_is_still_nothing() throws Exception {
        assertThat(mapper.readValue("{\"area\":null}", Sent.class).area()).isNull();
    }
}
