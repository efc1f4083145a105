package fr.maillage.premises.lease.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rpps:10005681340",
                "siren:775566110",
                "siret:77556611000012",
                "finess:2A0000014",
                "organization:ars-31",
                "organization:243100518",
                "request:0b0e2f5e-7a3a-4f3e-9c55-2b7d6a1f0001"
            })
    void a_reference_is_a_number_of_a_register_or_an_id(String reference) {
        assertThat(reference).matches(Party.REFERENCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rpps:Marie-DUPONT",
                "rpps:1",
                "rpps:100056813400",
                "siren:12",
                "siret:775566110",
                "finess:31078105",
                "request:Marie-DUPONT",
                "organization:Marie-DUPONT",
                "Marie DUPONT"
            })
    void no_name_of_a_person_passes_for_one(String name) {
        assertThat(name).doesNotMatch(Party.REFERENCE);
    }
}
