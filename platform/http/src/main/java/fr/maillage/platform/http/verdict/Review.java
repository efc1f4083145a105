package fr.maillage.platform.http.verdict;

/** Who has to look at it, whatever the outcome. */
public enum Review {
    NONE,
    LEGAL,
    ARS;

    /** As in JSON: {@code none}, {@code LEGAL}, {@code ARS}. */
    public String wire() {
        return this == NONE ? "none" : name();
    }
}
