package fr.maillage.premises.support.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.premises.rule.domain.Finding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupportRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static SupportContent content(LocalDate vintage, LocalDate zoned, LocalDate signed, LocalDate decided) {
        return new SupportContent(
                "Loyer",
                SupportPurpose.RENT,
                new SupportContent.Need("density", BigDecimal.TEN, "GP", "commune:69266", vintage, "CDOM", null, null),
                new SupportContent.Zone(SupportZoneLevel.ZIP, "10", zoned, null, "ARS"),
                new SupportContent.ContractAction(SupportContractKind.LOCAL_HEALTH_CONTRACT, "CLS", "3.2", signed),
                null,
                null,
                null,
                null,
                List.of(),
                new SupportContent.Decision("Conseil municipal", "2026-114", decided),
                List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "2016-12-31, 2026-10-12, 2024-03-15, 2026-10-12, ",
        "2016-12-31, 2026-10-12, 2024-03-15, 2026-11-22, ",
        "2016-12-31, 2026-10-12, 2024-03-15, 2026-11-23, /decision/decidedOn",
        "2016-12-31, 2026-10-12, 2024-03-15, 2099-01-01, /decision/decidedOn",
        "2026-10-13, 2026-10-12, 2024-03-15, 2026-10-12, /need/vintage",
        "2016-12-31, 2026-11-22, 2024-03-15, 2026-10-12, /zone/asOf",
        "2016-12-31, 2026-10-12, 2026-10-13, 2026-10-12, /contract/signedOn"
    })
    void a_decision_is_taken_and_rests_on_what_was_there(
            LocalDate vintage, LocalDate zoned, LocalDate signed, LocalDate decided, @Nullable String pointer) {
        List<Finding> found = SupportRules.untimely(content(vintage, zoned, signed, decided), TODAY);

        assertThat(found).extracting(Finding::pointer).isEqualTo(pointer == null ? List.of() : List.of(pointer));
        assertThat(found).allMatch(one -> one.refuses() && "AID-20".equals(one.ruleId()));
    }

    @Test
    void what_is_missing_is_not_late() {
        assertThat(SupportRules.untimely(
                        new SupportContent(
                                "Vide",
                                SupportPurpose.WORKS,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of(),
                                null,
                                List.of()),
                        TODAY))
                .isEmpty();
    }
}
