package fr.maillage.premises.lease.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Days from the first, included, to the end, excluded; no end when it is null. */
public record Period(LocalDate from, @Nullable LocalDate to) {

    /** Later than every day that is written: an open end, to compare with. */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    public Period {
        if (to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("period from " + from + " to " + to + ", must end after it begins");
        }
    }

    public LocalDate end() {
        return to == null ? NEVER : to;
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(end());
    }

    public boolean overlaps(Period other) {
        return from.isBefore(other.end()) && other.from.isBefore(end());
    }

    /** Begins within another one and does not end after it; one without an end lasts as long as the other. */
    public boolean within(Period outer) {
        return outer.holds(from) && (to == null || !to.isAfter(outer.end()));
    }

    /** Days in common with another one. */
    public int daysIn(Period other) {
        LocalDate first = from.isAfter(other.from) ? from : other.from;
        LocalDate last = end().isBefore(other.end()) ? end() : other.end();
        return first.isBefore(last) ? (int) ChronoUnit.DAYS.between(first, last) : 0;
    }
}
