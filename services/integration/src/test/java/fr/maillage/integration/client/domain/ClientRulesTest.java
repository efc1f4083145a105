package fr.maillage.integration.client.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.maillage.integration.client.domain.ClientRules.Breach;
import fr.maillage.integration.client.domain.ClientRules.Facts;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");

    /** The base point of the curve. */
    private static final String X = "axfR8uEsQkf4vOblY6RA8ncDfYEt6zOg9KE5RdiYwpY";

    private static final String Y = "T-NC4v4af5uO5-tKfA-eFivOM1drMV7Oy7ZAaDe_UfU";

    private static final Covered TOULOUSE = new Covered("243100518", Set.of("31"), Set.of("31555", "31069"));
    private static final Covered ARS = new Covered("ars-31", Set.of("31", "974"), Set.of());

    private static final Facts FACTS = new Facts(
            Set.of("registry:read", "registry:write", "registry:events"),
            Set.of(ClientTier.DEFAULT, ClientTier.FRONTEND),
            TOULOUSE);

    @Test
    void what_may_be_given_is_given() {
        assertThat(breaches(List.of("registry:read", "registry:write"), ClientTier.FRONTEND, List.of("commune:31555")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"integration:write", "registry:events", "gateway:usage", "keycloak:admin"})
    void a_scope_that_is_not_to_be_given_or_belongs_to_services_is_refused(String scope) {
        assertThat(breaches(List.of("registry:read", scope), ClientTier.DEFAULT, List.of()))
                .singleElement()
                .satisfies(breach -> {
                    assertThat(breach.code()).isEqualTo("scope-not-yours");
                    assertThat(breach.fr()).contains(scope).contains("registry:read");
                    assertThat(breach.fr().substring(breach.fr().indexOf("possibles")))
                            .doesNotContain("events");
                });
    }

    @Test
    void a_tier_that_is_not_free_is_the_operator_s_to_give() {
        assertThat(breaches(List.of("registry:read"), ClientTier.BULK, List.of()))
                .extracting(Breach::code)
                .containsExactly("tier-not-free");
    }

    @ParameterizedTest
    @CsvSource({
        "commune:31555,true",
        "commune:31001,false",
        "epci:243100518,true",
        "epci:243500139,false",
        "department:31,true",
        "department:32,false"
    })
    void territories_lie_inside_the_organization(String territory, boolean inside) {
        assertThat(breaches(List.of("registry:read"), ClientTier.DEFAULT, List.of(territory))
                        .isEmpty())
                .isEqualTo(inside);
    }

    @ParameterizedTest
    @CsvSource({"commune:31001,true", "commune:97411,true", "commune:97611,false", "commune:32001,false"})
    void an_institution_covers_its_departments_whole(String commune, boolean inside) {
        Facts facts = new Facts(Set.of("registry:read"), Set.of(ClientTier.DEFAULT), ARS);

        assertThat(ClientRules.breaches(
                                new ClientContent(
                                        "x",
                                        null,
                                        List.of("registry:read"),
                                        ClientTier.DEFAULT,
                                        List.of(commune),
                                        null),
                                facts)
                        .isEmpty())
                .isEqualTo(inside);
    }

    @Test
    void a_key_is_a_point_of_the_curve() {
        assertThat(ClientRules.keys(List.of(new ClientKey("a", X, Y, NOW)), "/keys"))
                .isEmpty();
        assertThat(ClientRules.keys(List.of(new ClientKey("a", Y, X, NOW)), "/keys"))
                .extracting(Breach::code)
                .containsExactly("key-not-on-curve");
        assertThat(ClientRules.keys(List.of(new ClientKey("a", "A".repeat(43), "A".repeat(43), NOW)), "/keys"))
                .extracting(Breach::code)
                .containsExactly("key-not-on-curve");
        assertThat(ClientRules.keys(List.of(new ClientKey("a", "AA", Y, NOW)), "/keys"))
                .extracting(Breach::code)
                .containsExactly("key-not-on-curve");
    }

    @Test
    void two_keys_differ_in_name_and_in_point() {
        ClientKey key = new ClientKey("a", X, Y, NOW);

        assertThat(ClientRules.keys(List.of(key, new ClientKey("b", X, Y, NOW)), "/keys"))
                .extracting(Breach::pointer, Breach::code)
                .containsExactly(tuple("/keys/1", "key-twice"));
    }

    @Test
    void what_differs_between_two_versions_is_told_by_member_and_keys_by_their_names() {
        ApiClient before = ApiClient.make(
                UUID.randomUUID(),
                "243100518",
                new ClientContent("Un", "pour voir", List.of("registry:read"), ClientTier.DEFAULT, List.of(), null),
                List.of(new ClientKey("a", X, Y, NOW)),
                null,
                NOW);
        ApiClient after = before.withKey(new ClientKey("b", Y, X, NOW), NOW)
                .with(
                        new ClientContent("Un", null, List.of("registry:read"), ClientTier.FRONTEND, List.of(), null),
                        NOW.plusSeconds(1));

        assertThat(ClientChange.differences(before, after)).containsOnlyKeys("description", "keys", "tier");
        assertThat(ClientChange.differences(before, after))
                .containsEntry("keys", new ClientChange.Difference(List.of("a"), List.of("a", "b")));
        assertThat(after.version()).isEqualTo(3);
    }

    private static List<Breach> breaches(List<String> scopes, ClientTier tier, List<String> territories) {
        return ClientRules.breaches(new ClientContent("Tableau", null, scopes, tier, territories, null), FACTS);
    }
}
