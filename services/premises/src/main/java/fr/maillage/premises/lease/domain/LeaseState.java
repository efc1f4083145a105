package fr.maillage.premises.lease.domain;

import fr.maillage.premises.code.domain.Labelled;
import java.util.List;

/** Where a lease stands. Its terms, its subleases and its occupancies change while it is a draft or signed. */
public enum LeaseState implements Labelled {
    DRAFT("Projet", "Draft"),
    SIGNED("Signé", "Signed"),
    ENDED("Terminé", "Ended"),
    ARCHIVED("Archivé", "Archived");

    private final String fr;
    private final String en;

    LeaseState(String fr, String en) {
        this.fr = fr;
        this.en = en;
    }

    public List<LeaseState> allowedTransitions() {
        return switch (this) {
            case DRAFT -> List.of(SIGNED, ARCHIVED);
            case SIGNED -> List.of(ENDED);
            case ENDED -> List.of(ARCHIVED);
            case ARCHIVED -> List.of();
        };
    }

    public boolean open() {
        return this == DRAFT || this == SIGNED;
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
