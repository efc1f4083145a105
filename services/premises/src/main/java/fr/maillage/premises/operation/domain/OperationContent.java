package fr.maillage.premises.operation.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an organization knows of a scheme.
 *
 * @param developer name of a legal person
 * @param landlord name of a legal person
 * @param reservedCareAreaM2 what is reserved for care in the whole
 * @param targetDensity general practitioners wanted for 100 000 inhabitants; null for that of the dated parameters
 * @param targetDensitySource where that is from; null with it
 * @param phases by date of delivery
 */
public record OperationContent(
        String name,
        OperationType type,
        String communeCode,
        @Nullable String qpvCode,
        @Nullable LocalDate decisionOn,
        @Nullable String developer,
        @Nullable String landlord,
        int expectedNewResidents,
        BigDecimal reservedCareAreaM2,
        @Nullable BigDecimal targetDensity,
        @Nullable String targetDensitySource,
        List<Phase> phases) {

    public OperationContent {
        name = name.strip();
        phases = phases.stream()
                .sorted(Comparator.comparing(Phase::deliveryOn).thenComparing(Phase::name))
                .toList();
    }

    public OperationContent withPhases(List<Phase> others) {
        return new OperationContent(
                name,
                type,
                communeCode,
                qpvCode,
                decisionOn,
                developer,
                landlord,
                expectedNewResidents,
                reservedCareAreaM2,
                targetDensity,
                targetDensitySource,
                others);
    }
}
