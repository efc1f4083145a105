package fr.maillage.platform.http.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerritoryClaimTest {

    @Test
    void without_the_claim_a_caller_is_held_to_nothing() {
        assertThat(TerritoryClaim.in(null)).isEqualTo(new TerritoryClaim(true, List.of()));
    }

    @Test
    void territories_are_read_in_their_order() {
        assertThat(TerritoryClaim.in(List.of("commune:31555", "epci:243100518", "department:2A")))
                .isEqualTo(new TerritoryClaim(true, List.of("commune:31555", "epci:243100518", "department:2A")));
    }

    @Test
    void a_claim_that_cannot_be_read_is_not_taken_for_none() {
        for (Object odd : List.of(
                List.of(),
                "commune:31555",
                Map.of("commune", "31555"),
                List.of(31),
                List.of("commune:31555", "all"),
                7)) {
            assertThat(TerritoryClaim.in(odd).readable()).as("%s", odd).isFalse();
        }
    }
}
