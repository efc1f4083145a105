package fr.maillage.registry.numbercheck.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number as given, and what the rules say of it.
 *
 * @param id under which the registry would know it; null when it is no number at all
 */
public record CheckedNumber(
        NumberKind kind, String given, @Nullable String id, List<NumberVerdict> verdicts) {

    public CheckedNumber {
        verdicts = List.copyOf(verdicts);
    }

    /** The worst of the verdicts. */
    public CheckOutcome outcome() {
        return verdicts.stream()
                .map(NumberVerdict::outcome)
                .max(CheckOutcome::compareTo)
                .orElse(CheckOutcome.REFUSED);
    }
}
