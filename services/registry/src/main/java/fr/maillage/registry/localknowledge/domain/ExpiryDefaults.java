package fr.maillage.registry.localknowledge.domain;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** For how long a fact is good when nobody said, by field; the figures are data. */
public record ExpiryDefaults(Map<Field, Period> periods) {

    public ExpiryDefaults {
        periods = Map.copyOf(periods);
    }

    /** Null for a field that does not expire. */
    public @Nullable LocalDate of(Field field, LocalDate date) {
        Period period = periods.get(field);
        return period == null ? null : date.plus(period);
    }
}
