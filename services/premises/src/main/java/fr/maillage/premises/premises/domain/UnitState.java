package fr.maillage.premises.premises.domain;

import fr.maillage.premises.code.domain.Labelled;
import java.util.List;

/** Where a unit stands. Premises show the best state of their units: the first of this order. */
public enum UnitState implements Labelled {
    AVAILABLE("Disponible", "Available"),
    RESERVED("Réservée", "Reserved"),
    OCCUPIED("Occupée", "Occupied"),
    UNDER_CONSTRUCTION("En construction", "Under construction"),
    PLANNED("Prévue", "Planned"),
    WITHDRAWN("Retirée", "Withdrawn");

    private final String fr;
    private final String en;

    UnitState(String fr, String en) {
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

    /** What is not delivered yet can be held already: agreements come long before the keys. */
    public List<UnitState> allowed() {
        return switch (this) {
            case PLANNED -> List.of(UNDER_CONSTRUCTION, AVAILABLE, RESERVED, WITHDRAWN);
            case UNDER_CONSTRUCTION -> List.of(AVAILABLE, RESERVED, WITHDRAWN);
            case AVAILABLE -> List.of(RESERVED, OCCUPIED, WITHDRAWN);
            case RESERVED -> List.of(AVAILABLE, OCCUPIED, WITHDRAWN);
            case OCCUPIED -> List.of(AVAILABLE, WITHDRAWN);
            case WITHDRAWN -> List.of(PLANNED, UNDER_CONSTRUCTION, AVAILABLE);
        };
    }

    /** Of all units that are not archived; premises without any are withdrawn. */
    public static UnitState best(List<UnitState> states) {
        return states.stream().min(UnitState::compareTo).orElse(WITHDRAWN);
    }
}
