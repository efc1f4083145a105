package fr.maillage.platform.data.audit;

import java.time.Instant;
import java.time.ZoneOffset;

/** How long entries are kept. */
record AuditRetention(int months) {

    private static final int SHORTEST = 6;
    private static final int USUAL = 12;
    private static final int LONGEST = 36;

    static AuditRetention of(int months, String internalControl) {
        if (months < SHORTEST || months > LONGEST) {
            throw new IllegalArgumentException("maillage.audit.retention-months (%d), must be between %d and %d"
                    .formatted(months, SHORTEST, LONGEST));
        }
        if (months > USUAL && internalControl.isBlank()) {
            throw new IllegalArgumentException(
                    "maillage.audit.retention-months (%d), more than %d needs maillage.audit.internal-control to say where"
                                    .formatted(months, USUAL)
                            + " the internal control is documented");
        }
        return new AuditRetention(months);
    }

    /** Entries before this instant are past their time. */
    Instant horizon(Instant now) {
        return now.atOffset(ZoneOffset.UTC).minusMonths(months).toInstant();
    }
}
