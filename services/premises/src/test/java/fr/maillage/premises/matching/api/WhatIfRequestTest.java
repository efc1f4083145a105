package fr.maillage.premises.matching.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.value.Money;
import fr.maillage.premises.matching.api.WhatIfRequest.Imagined;
import fr.maillage.premises.matching.domain.ImaginedRoom;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhatIfRequestTest {

    private static WhatIfRequest rent(String euros) {
        return new WhatIfRequest(
                List.of(new Imagined(
                        "31555",
                        null,
                        new BigDecimal("90"),
                        null,
                        null,
                        null,
                        null,
                        Money.euros(euros),
                        null,
                        null,
                        null,
                        null)),
                null);
    }

    @Test
    void a_rent_of_millions_stays_what_it_is() {
        assertThat(rent("30000000.00").imagined())
                .singleElement()
                .extracting(ImaginedRoom::rentCents)
                .isEqualTo(3_000_000_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "1000000000.00", "999999999999999.99"})
    void an_amount_that_no_form_of_premises_admits_is_refused(String euros) {
        WhatIfRequest request = rent(euros);

        assertThatThrownBy(request::imagined).isInstanceOf(Problem.class).hasMessageContaining(euros);
    }
}
