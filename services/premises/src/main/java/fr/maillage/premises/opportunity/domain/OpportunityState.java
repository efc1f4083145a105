package fr.maillage.premises.opportunity.domain;

import fr.maillage.premises.code.domain.Labelled;
import java.util.List;

/** Where an opportunity stands; only a published one is read by others. */
public enum OpportunityState implements Labelled {
    DRAFT("Brouillon", "Draft"),
    PUBLISHED("Publiée", "Published"),
    CLOSED("Close", "Closed");

    private final String fr;
    private final String en;

    OpportunityState(String fr, String en) {
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

    public List<OpportunityState> allowedTransitions() {
        return switch (this) {
            case DRAFT, CLOSED -> List.of(PUBLISHED);
            case PUBLISHED -> List.of(CLOSED);
        };
    }
}
