package fr.maillage.platform.http.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OrganizationsTest {

    @Test
    void an_array_of_aliases() {
        assertThat(Organizations.in(List.of("243100518", "ars-31"))).containsExactly("243100518", "ars-31");
    }

    @Test
    void an_array_of_json_strings() {
        assertThat(Organizations.in(Json.createArrayBuilder().add("243100518").build()))
                .containsExactly("243100518");
    }

    @Test
    void a_map_keyed_by_alias() {
        assertThat(Organizations.in(Map.of("ars-31", Map.of("id", "x")))).containsExactly("ars-31");
    }

    @Tag("AZ-06")
    @Test
    void what_is_no_alias_does_not_count() {
        var mixed = Arrays.asList(Map.of("acme", Map.of()), "A", "x", "UPPER", "' or 1=1", null, 12, "ok-1");

        assertThat(Organizations.in(mixed)).containsExactly("ok-1");
    }

    @Test
    void a_claim_of_another_kind_names_nobody() {
        assertThat(Organizations.in("243100518")).isEmpty();
        assertThat(Organizations.in(null)).isEmpty();
    }
}
