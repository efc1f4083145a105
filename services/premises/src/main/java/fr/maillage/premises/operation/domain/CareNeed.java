package fr.maillage.premises.operation.domain;

import fr.maillage.premises.parameter.domain.DatedParameter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * The general practitioners that new residents ask for (OBS-24): residents × density ÷ 100 000, rounded half up once, to a
 * tenth. Phases are rounded each by itself and need not add up.
 *
 * @param density for 100 000 inhabitants
 * @param source where the density is from
 */
public record CareNeed(BigDecimal generalPractitioners, BigDecimal density, String source, List<OfPhase> phases) {

    private static final BigDecimal PER = BigDecimal.valueOf(100_000);

    public CareNeed {
        phases = List.copyOf(phases);
    }

    /** What a phase adds, from its delivery on. */
    public record OfPhase(String name, LocalDate from, BigDecimal generalPractitioners) {}

    public static CareNeed of(OperationContent content, DatedParameter byDefault) {
        BigDecimal own = content.targetDensity();
        BigDecimal density = own == null ? byDefault.value() : own;
        String given = content.targetDensitySource();
        String source = own == null || given == null ? byDefault.source() : given;
        return new CareNeed(
                of(content.expectedNewResidents(), density),
                density,
                source,
                content.phases().stream()
                        .map(phase -> new OfPhase(phase.name(), phase.deliveryOn(), of(phase.residents(), density)))
                        .toList());
    }

    private static BigDecimal of(int residents, BigDecimal density) {
        return density.multiply(BigDecimal.valueOf(residents)).divide(PER, 1, RoundingMode.HALF_UP);
    }
}
