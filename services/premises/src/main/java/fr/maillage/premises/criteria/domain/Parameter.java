package fr.maillage.premises.criteria.domain;

/** Figures of the criteria, set by data with a validity; the range is what makes sense at all. */
public enum Parameter {
    HORIZON_MONTHS(0, 120),
    SHORT_COMMITMENT_MONTHS(0, 120),
    AREA_TOLERANCE_PERCENT(0, 50),
    CONFIDENCE_FIRM(0, Scales.ONE),
    CONFIDENCE_PROBABLE(0, Scales.ONE),
    CONFIDENCE_UNCERTAIN(0, Scales.ONE),
    CONFIDENCE_UNKNOWN(0, Scales.ONE),
    SLIP_MONTHS_FIRM(0, 120),
    SLIP_MONTHS_PROBABLE(0, 120),
    SLIP_MONTHS_UNCERTAIN(0, 120),
    SLIP_MONTHS_UNKNOWN(0, 120),
    FAR_MONTHS(1, 240),
    TARGET_NONE_METRES(1, 1_000_000),
    TRANSPORT_FULL_METRES(0, 100_000),
    TRANSPORT_NONE_METRES(1, 100_000),
    TRANSPORT_DECLARED(0, Scales.ONE),
    PHARMACY_FULL_METRES(0, 100_000),
    PHARMACY_NONE_METRES(1, 100_000),
    HOSPITAL_FULL_METRES(0, 1_000_000),
    HOSPITAL_NONE_METRES(1, 1_000_000),
    DUTY_HOUSE_FULL_METRES(0, 1_000_000),
    DUTY_HOUSE_NONE_METRES(1, 1_000_000),
    COLLEAGUES_FULL(1, 1_000),
    NEW_RESIDENTS_FULL(1, 1_000_000),
    NEED_OF_ZIP(0, Scales.ONE),
    NEED_OF_ZAC(0, Scales.ONE),
    NEED_OF_ZAR(0, Scales.ONE),
    NEED_OF_OUTSIDE(0, Scales.ONE);

    private final int least;
    private final int most;

    Parameter(int least, int most) {
        this.least = least;
        this.most = most;
    }

    int checked(int value) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("%s (%d), must be within %d..%d".formatted(this, value, least, most));
        }
        return value;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }
}
