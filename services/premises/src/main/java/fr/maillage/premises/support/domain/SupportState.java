package fr.maillage.premises.support.domain;

import fr.maillage.premises.code.domain.Labelled;
import java.util.List;

/** Where an act stands. */
public enum SupportState implements Labelled {
    DRAFT("Projet", "Draft"),
    FINALISED("Finalisé", "Final"),
    ABANDONED("Abandonné", "Abandoned");

    private final String fr;
    private final String en;

    SupportState(String fr, String en) {
        this.fr = fr;
        this.en = en;
    }

    public List<SupportState> allowedTransitions() {
        return switch (this) {
            case DRAFT -> List.of(FINALISED, ABANDONED);
            case FINALISED -> List.of();
            case ABANDONED -> List.of(DRAFT);
        };
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
