package fr.maillage.premises.premises.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What measures are held against: dated data with their source. */
public record Thresholds(List<Threshold> all) {

    public Thresholds {
        all = List.copyOf(all);
    }

    /**
     * One threshold of existing buildings.
     *
     * @param least whether the value is a minimum
     * @param validTo null for still in force
     */
    public record Threshold(
            MeasuredItem item,
            boolean least,
            BigDecimal value,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source) {

        boolean inForce(LocalDate day) {
            return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
        }

        boolean keeps(BigDecimal measured) {
            return least ? measured.compareTo(value) >= 0 : measured.compareTo(value) <= 0;
        }
    }

    /** What a measure came to, in the words of every rule. */
    public enum Outcome {
        ALLOWED,
        REFUSED,
        /** No threshold is encoded: of another day, or of a new building. */
        INSUFFICIENT_DATA
    }

    /** A measure, its outcome, and the threshold that says so. */
    public record Measured(
            Measure measure, Outcome outcome, @Nullable Threshold threshold) {}

    public List<Measured> judge(Accessibility accessibility, LocalDate day) {
        boolean encoded = !Boolean.TRUE.equals(accessibility.newBuilding());
        return accessibility.measures().stream()
                .map(measure -> encoded ? judge(measure, day) : new Measured(measure, Outcome.INSUFFICIENT_DATA, null))
                .toList();
    }

    private Measured judge(Measure measure, LocalDate day) {
        Optional<Threshold> known = all.stream()
                .filter(one -> one.item() == measure.item() && one.inForce(day))
                .findFirst();
        return known.map(threshold -> new Measured(
                        measure, threshold.keeps(measure.value()) ? Outcome.ALLOWED : Outcome.REFUSED, threshold))
                .orElseGet(() -> new Measured(measure, Outcome.INSUFFICIENT_DATA, null));
    }
}
