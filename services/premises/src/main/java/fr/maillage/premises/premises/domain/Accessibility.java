package fr.maillage.premises.premises.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the accessibility of premises.
 *
 * @param publicAccess whether they are open to the public (ERP); a surgery at home with a shared entrance may not be
 * @param erpCategory 1 to 5
 * @param derogationGround as written: rules look at it
 * @param derogationAct decision of the préfet
 * @param shoppingCentreCategory category of the shopping centre they are in
 * @param newBuilding stricter thresholds, which are not encoded
 */
public record Accessibility(
        AccessibilityStatus status,
        @Nullable Boolean publicAccess,
        @Nullable Integer erpCategory,
        @Nullable String erpType,
        @Nullable String derogationGround,
        @Nullable String derogationAct,
        @Nullable LocalDate worksPlannedFor,
        @Nullable Boolean register,
        @Nullable Integer shoppingCentreCategory,
        @Nullable Boolean newBuilding,
        List<Measure> measures) {

    public static final Accessibility UNKNOWN = new Accessibility(
            AccessibilityStatus.UNKNOWN, null, null, null, null, null, null, null, null, null, List.of());

    public Accessibility {
        status = Objects.requireNonNullElse(status, AccessibilityStatus.UNKNOWN);
        measures = List.copyOf(Objects.requireNonNullElse(measures, List.of()));
    }

    /** The law does not concern what is not open to the public. */
    public boolean concerned() {
        return !Boolean.FALSE.equals(publicAccess);
    }
}
