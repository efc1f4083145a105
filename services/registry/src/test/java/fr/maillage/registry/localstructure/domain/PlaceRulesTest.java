package fr.maillage.registry.localstructure.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.data.history.domain.Step;
import fr.maillage.platform.data.history.domain.Step.FieldChange;
import fr.maillage.registry.localstructure.domain.PlaceContent.Accessibility;
import fr.maillage.registry.localstructure.domain.PlaceContent.Address;
import fr.maillage.registry.localstructure.domain.PlaceContent.Point;
import fr.maillage.registry.localstructure.domain.PlaceRules.Breach;
import fr.maillage.registry.localstructure.domain.PlaceRules.Facts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlaceRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private static PlaceContent content(String name, String kind, @Nullable Point point) {
        return new PlaceContent(name, kind, Address.NONE, "31555", point, null, null, Accessibility.UNKNOWN, null);
    }

    private static Facts facts(boolean communeKnown, @Nullable String namesake) {
        return new Facts(List.of("ESP", "OSAT"), communeKnown, namesake);
    }

    @Test
    void nothing_speaks_against_a_known_kind_in_a_known_commune() {
        assertThat(PlaceRules.breaches(content("ESP Nord", "ESP", null), facts(true, null)))
                .isEmpty();
    }

    @Test
    void every_reason_is_told_and_names_the_value() {
        List<Breach> breaches = PlaceRules.breaches(content("中", "MSPX", null), facts(false, null));

        assertThat(breaches)
                .extracting(Breach::code)
                .containsExactly("nothing-to-search", "unknown-kind", "unknown-territory");
        assertThat(breaches.get(1).en()).contains("MSPX").contains("ESP, OSAT");
        assertThat(breaches.get(2).fr()).contains("31555");
    }

    @Test
    void a_namesake_in_the_commune_is_named() {
        assertThat(PlaceRules.breaches(content("ESP Nord", "ESP", null), facts(true, "local:1")))
                .singleElement()
                .satisfies(breach -> assertThat(breach.fr()).contains("local:1").contains("31555"));
    }

    @Test
    void what_changes_is_told_by_the_names_of_the_answer() {
        LocalStructure before = LocalStructure.open(new UUID(0, 1), "o", content("ESP Nord", "ESP", null), NOW);
        LocalStructure after = before.with(content("ESP Nord", "OSAT", new Point(43.5, 1.5)), NOW)
                .moved(false, NOW);

        assertThat(Step.differences(before.facts(), after.facts()))
                .containsExactly(
                        new FieldChange("kind", "ESP", "OSAT"),
                        new FieldChange("location", null, "43.5,1.5"),
                        new FieldChange("active", "true", "false"));
        assertThat(Step.differences(after.facts(), after.facts())).isEmpty();
        assertThat(after.version()).isEqualTo(3);
        assertThat(after.moved(true, NOW).inactiveSince()).isNull();
    }
}
