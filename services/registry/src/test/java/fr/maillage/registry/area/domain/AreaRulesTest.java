package fr.maillage.registry.area.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.area.domain.AreaRules.Breach;
import fr.maillage.registry.area.domain.AreaRules.Facts;
import fr.maillage.registry.territory.domain.Level;
import fr.maillage.registry.territory.domain.TerritoryRef;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AreaRulesTest {

    private static final Facts NOTHING_KNOWN_AGAINST = new Facts(null, Set.of());

    private static TerritoryRef commune(String code) {
        return new TerritoryRef(Level.COMMUNE, code);
    }

    private static AreaContent content(String name, TerritoryRef... members) {
        return new AreaContent(name, null, null, Arrays.asList(members), null);
    }

    private static List<String> codes(List<Breach> breaches) {
        return breaches.stream().map(Breach::code).toList();
    }

    @Test
    void an_area_of_known_territories_with_a_free_name_is_accepted() {
        assertThat(AreaRules.breaches(
                        content("Secteur Nord", commune("31555"), commune("31069")), NOTHING_KNOWN_AGAINST))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"…", "—", "東京"})
    void a_name_has_something_to_search_by(String name) {
        assertThat(codes(AreaRules.breaches(content(name, commune("31555")), NOTHING_KNOWN_AGAINST)))
                .containsExactly("nothing-to-search");
    }

    @Test
    void a_taken_name_is_named() {
        List<Breach> breaches =
                AreaRules.breaches(content("Nord", commune("31555")), new Facts(UUID.randomUUID(), Set.of()));

        assertThat(codes(breaches)).containsExactly("name-taken");
        assertThat(breaches.getFirst().fr()).contains("« Nord »");
    }

    @Test
    void an_area_is_not_empty_and_has_two_thousand_members_at_most() {
        TerritoryRef[] many = IntStream.rangeClosed(0, AreaContent.MOST_MEMBERS)
                .mapToObj(i -> commune("%05d".formatted(i)))
                .toArray(TerritoryRef[]::new);

        assertThat(codes(AreaRules.breaches(content("Nord"), NOTHING_KNOWN_AGAINST)))
                .containsExactly("no-member");
        assertThat(codes(AreaRules.breaches(content("Nord", many), NOTHING_KNOWN_AGAINST)))
                .containsExactly("too-many-members");
        assertThat(AreaRules.breaches(
                        content("Nord", Arrays.copyOf(many, AreaContent.MOST_MEMBERS)), NOTHING_KNOWN_AGAINST))
                .isEmpty();
    }

    @Test
    void each_double_and_each_unknown_member_is_named_where_it_is() {
        List<Breach> breaches = AreaRules.breaches(
                content("Nord", commune("31555"), commune("99999"), commune("31555"), commune("99999")),
                new Facts(null, Set.of(commune("99999"))));

        assertThat(codes(breaches)).containsExactly("unknown-territory", "duplicate-member", "duplicate-member");
        assertThat(breaches.stream().map(Breach::pointer)).containsExactly("/members/1", "/members/2", "/members/3");
        assertThat(breaches.getFirst().en()).contains("commune:99999");
    }

    @Test
    void reasons_have_an_end() {
        TerritoryRef[] same = new TerritoryRef[500];
        Arrays.fill(same, commune("31555"));

        assertThat(AreaRules.breaches(content("Nord", same), NOTHING_KNOWN_AGAINST))
                .hasSize(50);
    }
}
