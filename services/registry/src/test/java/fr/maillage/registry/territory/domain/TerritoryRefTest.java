package fr.maillage.registry.territory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerritoryRefTest {

    @ParameterizedTest
    @ValueSource(strings = {"commune:31555", "commune:2A004", "epci:243100518", "department:974", "region:76"})
    void a_public_code_is_read_and_written_the_same(String text) {
        assertThat(TerritoryRef.parse(text)).map(TerritoryRef::text).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "commune",
                "commune:",
                ":31555",
                "parish:352380101",
                "Commune:31555",
                "commune: 1",
                "commune:a\u0000b",
                "commune:31555,31556",
                "commune:000000000000000000000"
            })
    void anything_else_is_none(String text) {
        assertThat(TerritoryRef.parse(text)).isEmpty();
    }

    @Test
    void the_message_names_every_level() {
        assertThat(TerritoryRef.forms()).isEqualTo("region:…, department:…, epci:…, commune:…, tvs:…, iris:…, qpv:…");
    }
}
