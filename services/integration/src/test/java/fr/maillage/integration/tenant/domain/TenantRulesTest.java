package fr.maillage.integration.tenant.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.integration.directory.domain.Organization;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TenantRulesTest {

    @ParameterizedTest
    @CsvSource({
        "PROVISIONING, ''",
        "ACTIVE, SUSPENDED",
        "SUSPENDED, ACTIVE",
        "FAILED, PROVISIONING",
    })
    void a_life_has_these_steps_and_no_others(TenantState from, String to) {
        assertThat(from.allowed()).extracting(Enum::name).isEqualTo(to.isEmpty() ? List.of() : List.of(to));
    }

    @ParameterizedTest
    @EnumSource(TenantKind.class)
    void no_first_user_administers_the_platform_or_is_a_machine(TenantKind kind) {
        assertThat(kind.roles()).isNotEmpty().doesNotContain("platform-admin", "integration");
    }

    @ParameterizedTest
    @CsvSource({
        "COLLECTIVITE, 243100518, true",
        "COLLECTIVITE, ars-31, false",
        "ARS, ars-31, true",
        "ARS, 243100518, false",
        "CPAM, Cpam-31, false",
        "LANDLORD, b, false",
        "MUTUELLE, mutuelle-, false",
    })
    void an_alias_tells_a_collectivite_from_an_institution(TenantKind kind, String alias, boolean admitted) {
        assertThat(kind.admitsAlias(alias)).isEqualTo(admitted);
    }

    @Test
    void codes_are_kept_sorted_and_once_each() {
        TenantDefinition definition = new TenantDefinition(
                "243100518",
                TenantKind.COLLECTIVITE,
                "Toulouse",
                null,
                List.of("31", "31"),
                List.of("31557", "31555", "31557"));

        assertThat(definition.departments()).containsExactly("31");
        assertThat(definition.communeCodes()).containsExactly("31555", "31557");
    }

    @Test
    void a_definition_with_a_wrong_code_cannot_be_made() {
        assertThatThrownBy(() -> new TenantDefinition(
                        "243100518", TenantKind.COLLECTIVITE, "Toulouse", null, List.of("31"), List.of("3155")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_organization_of_the_directory_is_ours_when_its_attributes_are() {
        Organization ours =
                organization("243100518", Map.of("kind", List.of("collectivite"), "communeCodes", List.of("31555")));

        assertThat(KnownOrganization.read(ours))
                .hasValueSatisfying(
                        definition -> assertThat(definition.communeCodes()).containsExactly("31555"));
    }

    @Test
    void an_organization_without_a_kind_or_with_wrong_codes_is_left_alone() {
        assertThat(KnownOrganization.read(organization("243100518", Map.of()))).isEmpty();
        assertThat(KnownOrganization.read(organization("243100518", Map.of("kind", List.of("club")))))
                .isEmpty();
        assertThat(KnownOrganization.read(organization("nice", Map.of("kind", List.of("collectivite")))))
                .isEmpty();
        assertThat(KnownOrganization.read(organization(
                        "243100518", Map.of("kind", List.of("collectivite"), "departments", List.of("3")))))
                .isEmpty();
    }

    private static Organization organization(String alias, Map<String, List<String>> attributes) {
        return new Organization("o1", alias, "Une organisation", true, null, attributes);
    }
}
