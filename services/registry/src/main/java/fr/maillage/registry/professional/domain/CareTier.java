package fr.maillage.registry.professional.domain;

import java.util.List;

/**
 * Whom people turn to first, and whom next (domain 2.1). A list of each organization's own, not law: Amiens counts
 * pharmacists as first recourse, Rennes does not (REG-11).
 */
public enum CareTier {
    FIRST_RECOURSE,
    SECOND_RECOURSE;

    /** The list of Rennes, with which every organization begins. */
    public List<Wanted> ofRennes() {
        return switch (this) {
            case FIRST_RECOURSE ->
                List.of(new Wanted(Profession.PHYSICIAN, GeneralPractice.SPECIALTIES), all("60"), all("70"), all("40"));
            case SECOND_RECOURSE ->
                List.of(
                        physician("SM19", "SM20", "SM51", "SM52"),
                        all("50"),
                        physician("SM40", "SM87", "SM88", "SM89", "SM90"),
                        all("91"),
                        physician("SM38", "SM85"),
                        all("92"));
        };
    }

    private static Wanted all(String code) {
        return Wanted.all(new Profession(Profession.G15, code));
    }

    private static Wanted physician(String... specialties) {
        return new Wanted(Profession.PHYSICIAN, List.of(specialties));
    }
}
