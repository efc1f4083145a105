package fr.maillage.demo.people;

import fr.maillage.demo.reference.Commune;

/** A commune whose people are being counted. */
final class Home {
    private final Commune commune;
    private int next;

    Home(Commune commune) {
        this.commune = commune;
    }

    Commune commune() {
        return commune;
    }

    /** Rank of the next person. */
    int next() {
        return next++;
    }
}
