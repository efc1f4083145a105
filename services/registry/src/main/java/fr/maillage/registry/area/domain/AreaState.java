package fr.maillage.registry.area.domain;

import java.util.List;

/** Where an area stands; labels in the nomenclature {@code area-state}. An archived one is read but no longer changed. */
public enum AreaState {
    ACTIVE,
    ARCHIVED;

    public List<AreaState> allowedTransitions() {
        return switch (this) {
            case ACTIVE -> List.of(ARCHIVED);
            case ARCHIVED -> List.of(ACTIVE);
        };
    }
}
