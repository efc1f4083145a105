package fr.maillage.premises.request.domain;

import fr.maillage.premises.code.domain.Labelled;
import java.util.ArrayList;
import java.util.List;

/** Where a request stands, on the way of Rennes (S004 2.2): received, qualified, brought together with rooms, installed. */
public enum RequestState implements Labelled {
    RECEIVED("Reçue", "Received"),
    QUALIFIED("Qualifiée", "Qualified"),
    MATCHING("En recherche", "Matching"),
    PROPOSED("Proposition faite", "Proposed"),
    VISITED("Visite faite", "Visited"),
    AGREED("Accord trouvé", "Agreed"),
    INSTALLED("Installée", "Installed"),
    FOLLOWED_UP("Suivie", "Followed up"),
    REDIRECTED("Réorientée", "Redirected"),
    DORMANT("En sommeil", "Dormant"),
    WITHDRAWN("Retirée", "Withdrawn"),
    EXPIRED("Expirée", "Expired");

    private final String fr;
    private final String en;

    RequestState(String fr, String en) {
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

    /** Still on its way to an installation. */
    public boolean live() {
        return switch (this) {
            case RECEIVED, QUALIFIED, MATCHING, PROPOSED, VISITED, AGREED -> true;
            case INSTALLED, FOLLOWED_UP, REDIRECTED, DORMANT, WITHDRAWN, EXPIRED -> false;
        };
    }

    /** Falls asleep when nobody reconfirms it; an agreement is no longer a wish, and does not. */
    public boolean needsReconfirmation() {
        return live() && this != AGREED;
    }

    /** Leaves the way to an installation, for a reason. */
    public boolean exit() {
        return this == REDIRECTED || this == WITHDRAWN || this == EXPIRED || this == DORMANT;
    }

    public List<RequestState> allowedTransitions() {
        List<RequestState> forward = new ArrayList<>(
                switch (this) {
                    case RECEIVED -> List.of(QUALIFIED);
                    case QUALIFIED -> List.of(MATCHING);
                    case MATCHING -> List.of(PROPOSED);
                    case PROPOSED -> List.of(MATCHING, VISITED);
                    case VISITED -> List.of(MATCHING, PROPOSED, AGREED);
                    case AGREED -> List.of(MATCHING, INSTALLED);
                    case INSTALLED -> List.of(FOLLOWED_UP);
                    case DORMANT -> List.of(RECEIVED, QUALIFIED, REDIRECTED, WITHDRAWN, EXPIRED);
                    case FOLLOWED_UP, REDIRECTED, WITHDRAWN, EXPIRED -> List.of();
                });
        if (live()) {
            forward.addAll(List.of(REDIRECTED, DORMANT, WITHDRAWN, EXPIRED));
        }
        return List.copyOf(forward);
    }

    /** What the platform may do by itself: never send somebody elsewhere (REQ-03, liberty of installation). */
    public List<RequestState> automaticTransitions() {
        return allowedTransitions().stream().filter(to -> to == DORMANT).toList();
    }
}
