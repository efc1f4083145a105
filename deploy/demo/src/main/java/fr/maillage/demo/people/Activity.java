package fr.maillage.demo.people;

/**
 * What a person does at one site.
 *
 * @param mode L or S
 * @param section of the table of pharmacists, empty for others
 */
public record Activity(String mode, Site site, boolean substitute, String section) {
    private static final String UNDEFINED = "SA43";

    /** Neither a substitute nor somebody without any place. */
    boolean isSettled() {
        return !substitute && !site.sector().equals(UNDEFINED);
    }
}
