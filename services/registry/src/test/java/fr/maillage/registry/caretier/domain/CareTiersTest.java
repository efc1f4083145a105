package fr.maillage.registry.caretier.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.caretier.domain.TierRule.Coverage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CareTiersTest {

    private static TierRule rule(String code, CareTier tier, String... specialties) {
        return new TierRule("G15", code, List.of(specialties), tier, Coverage.COMPLETE);
    }

    private static final List<TierRule> RULES = List.of(
            rule("10", CareTier.FIRST_RECOURSE, "SM26", "SM53", "SM54"),
            rule("10", CareTier.SECOND_RECOURSE, "SM40"),
            rule("40", CareTier.FIRST_RECOURSE),
            rule("91", CareTier.SECOND_RECOURSE));

    private static final CareTiers TIERS = new CareTiers(RULES);

    @Test
    void a_specialty_places_a_physician_and_a_profession_everybody_else() {
        assertThat(TIERS.tierOf("G15", "10", List.of("SM54"))).isEqualTo(CareTier.FIRST_RECOURSE);
        assertThat(TIERS.tierOf("G15", "10", List.of("SM40"))).isEqualTo(CareTier.SECOND_RECOURSE);
        assertThat(TIERS.tierOf("G15", "10", List.of("SM04"))).isEqualTo(CareTier.NONE);
        assertThat(TIERS.tierOf("G15", "10", List.of())).isEqualTo(CareTier.NONE);
        assertThat(TIERS.tierOf("G15", "40", List.of())).isEqualTo(CareTier.FIRST_RECOURSE);
        assertThat(TIERS.tierOf("G15", "21", List.of())).isEqualTo(CareTier.NONE);
    }

    @Test
    void with_two_specialties_the_nearest_to_people_holds() {
        assertThat(TIERS.tierOf("G15", "10", List.of("SM40", "SM26"))).isEqualTo(CareTier.FIRST_RECOURSE);
    }

    @Test
    void a_specialty_goes_before_its_profession_even_downwards() {
        List<TierRule> rules = new ArrayList<>(RULES);
        rules.add(rule("60", CareTier.FIRST_RECOURSE));
        rules.add(rule("60", CareTier.NONE, "SI06"));

        assertThat(new CareTiers(rules).tierOf("G15", "60", List.of("SI06"))).isEqualTo(CareTier.NONE);
        assertThat(new CareTiers(rules).tierOf("G15", "60", List.of("SI01"))).isEqualTo(CareTier.FIRST_RECOURSE);
    }

    @Test
    void a_code_means_nothing_in_another_system() {
        assertThat(TIERS.tierOf("R95", "91", List.of())).isEqualTo(CareTier.NONE);
    }

    @Test
    void what_is_placed_twice_is_told() {
        List<TierRule> twice = new ArrayList<>(RULES);
        twice.add(rule("40", CareTier.NONE));
        twice.add(rule("10", CareTier.NONE, "SM54", "SM99"));

        assertThat(new CareTiers(twice)
                        .breaches().stream().map(CareTiers.Breach::pointer).toList())
                .containsExactly("/rules/4", "/rules/5");
        assertThat(TIERS.breaches()).isEmpty();
    }
}
