package fr.maillage.premises.premises.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Areas, in m²; null is not known. */
public record Surface(
        @Nullable BigDecimal totalAreaM2,
        @Nullable BigDecimal areaPerPracticeM2,
        @Nullable BigDecimal commonAreaM2,
        @Nullable BigDecimal cityReservedAreaM2,
        @Nullable Boolean extensionPossible) {

    public static final Surface UNKNOWN = new Surface(null, null, null, null, null);
}
