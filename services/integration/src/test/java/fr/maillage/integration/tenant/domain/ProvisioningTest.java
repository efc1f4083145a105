package fr.maillage.integration.tenant.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.integration.directory.domain.DirectoryUnavailable;
import fr.maillage.integration.directory.domain.Organization;
import fr.maillage.integration.directory.domain.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProvisioningTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Person CLAIRE = new Person("claire", "claire@metropole.example", "Claire", "Moreau");

    private final MemoryDirectory directory = new MemoryDirectory(NOW);
    private final Provisioning provisioning = new Provisioning(directory, false);

    @Test
    void a_creation_makes_an_enabled_organization_and_an_enabled_member_with_its_role() {
        Provisioning.Applied applied = provisioning.apply(beingCreated());

        assertThat(directory.state()).isEqualTo("246900245 enabled, claire enabled health-officer member");
        assertThat(applied.account()).isEqualTo("claire");
        assertThat(directory.attributesOf("246900245")).containsEntry("kind", List.of("collectivite"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void a_creation_broken_off_at_any_call_is_finished_by_the_next_try(int calls) {
        directory.failAfter(calls);
        try {
            provisioning.apply(beingCreated());
        } catch (DirectoryUnavailable brokenOff) {
            assertThat(directory.state()).as("usable before the end").doesNotContain("246900245 enabled");
        }

        directory.failAfter(Integer.MAX_VALUE);
        provisioning.apply(beingCreated());

        assertThat(directory.state()).isEqualTo("246900245 enabled, claire enabled health-officer member");
    }

    @Test
    void an_account_that_was_there_before_is_never_given_a_role() {
        directory.addAccountBefore(CLAIRE);

        assertThatThrownBy(() -> provisioning.apply(beingCreated()))
                .isInstanceOfSatisfying(
                        ProvisioningRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Effect.Reason.USER_EXISTS));
        assertThat(directory.state()).isEqualTo("246900245 disabled, claire enabled");
    }

    @Test
    void an_address_that_belongs_to_somebody_else_is_refused() {
        directory.addAccountBefore(new Person("other", CLAIRE.email(), "Autre", "Personne"));

        assertThatThrownBy(() -> provisioning.apply(beingCreated())).isInstanceOf(ProvisioningRefused.class);
    }

    @Test
    void a_name_that_another_organization_has_is_refused() {
        directory.addOrganization(new Organization("", "elsewhere", "Métropole de Lyon", true, null, Map.of()));

        assertThatThrownBy(() -> provisioning.apply(beingCreated()))
                .isInstanceOfSatisfying(
                        ProvisioningRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Effect.Reason.NAME_TAKEN));
    }

    @Test
    void a_suspension_disables_the_organization_and_its_machines_and_leaves_what_others_wrote() {
        provisioning.apply(beingCreated());
        directory.addAttribute("246900245", "logo", "x");

        Provisioning.Applied applied =
                provisioning.apply(tenant(TenantState.SUSPENDED, new FirstUser("health-officer", "claire", null)));

        assertThat(applied.switched()).isTrue();
        assertThat(directory.state()).startsWith("246900245 disabled");
        assertThat(directory.machines("246900245")).isFalse();
        assertThat(directory.attributesOf("246900245")).containsEntry("logo", List.of("x"));
    }

    private static Tenant beingCreated() {
        return tenant(TenantState.PROVISIONING, new FirstUser("health-officer", null, CLAIRE));
    }

    private static Tenant tenant(TenantState state, FirstUser user) {
        return new Tenant(
                new UUID(1, 1),
                new TenantDefinition(
                        "246900245",
                        TenantKind.COLLECTIVITE,
                        "Métropole de Lyon",
                        "grandlyon.example",
                        List.of("69"),
                        List.of("69123")),
                state,
                null,
                user,
                Effect.pending(),
                1,
                state != TenantState.PROVISIONING,
                NOW,
                NOW);
    }
}
