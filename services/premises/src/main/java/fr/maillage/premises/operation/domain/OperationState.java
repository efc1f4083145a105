package fr.maillage.premises.operation.domain;

import fr.maillage.premises.code.domain.Labelled;
import java.util.List;

/** Where a scheme stands. */
public enum OperationState implements Labelled {
    ENVISAGED("Envisagée", "Envisaged"),
    DECIDED("Décidée", "Decided"),
    UNDER_WAY("En cours", "Under way"),
    DELIVERED("Livrée", "Delivered"),
    ABANDONED("Abandonnée", "Abandoned");

    private final String fr;
    private final String en;

    OperationState(String fr, String en) {
        this.fr = fr;
        this.en = en;
    }

    public List<OperationState> allowedTransitions() {
        return switch (this) {
            case ENVISAGED -> List.of(DECIDED, ABANDONED);
            case DECIDED -> List.of(UNDER_WAY, ABANDONED);
            case UNDER_WAY -> List.of(DELIVERED, ABANDONED);
            case DELIVERED -> List.of();
            case ABANDONED -> List.of(ENVISAGED);
        };
    }

    /** Still changes. */
    public boolean open() {
        return this != DELIVERED && this != ABANDONED;
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
