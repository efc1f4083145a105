package fr.maillage.premises.accompaniment.domain;

import fr.maillage.premises.code.domain.Labelled;

/** Where a task stands; each may be taken up again. */
public enum TaskState implements Labelled {
    OPEN("À faire", "To be done"),
    DONE("Fait", "Done"),
    CANCELLED("Abandonné", "Cancelled");

    private final String fr;
    private final String en;

    TaskState(String fr, String en) {
        this.fr = fr;
        this.en = en;
    }

    @Override
    public String fr() {
        return fr;
    }

    @Override
    public String en() {
        return en;
    }
}
