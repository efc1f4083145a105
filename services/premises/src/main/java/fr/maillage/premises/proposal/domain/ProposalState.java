package fr.maillage.premises.proposal.domain;

import fr.maillage.premises.code.domain.Labelled;
import fr.maillage.premises.request.domain.RequestState;
import java.util.List;
import java.util.Optional;

/** Where a proposal stands. */
public enum ProposalState implements Labelled {
    PROPOSED("Proposé", "Proposed"),
    VISITED("Visité", "Visited"),
    AGREED("Accord trouvé", "Agreed"),
    INSTALLED("Installé", "Installed"),
    DECLINED("Décliné", "Declined"),
    WITHDRAWN("Retiré", "Withdrawn");

    private final String fr;
    private final String en;

    ProposalState(String fr, String en) {
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

    /** Still a way into the room. */
    public boolean open() {
        return this == PROPOSED || this == VISITED || this == AGREED;
    }

    /** An agreement comes after a visit, which is recorded as one and not as a transition. */
    public List<ProposalState> allowedTransitions() {
        return switch (this) {
            case PROPOSED -> List.of(DECLINED, WITHDRAWN);
            case VISITED -> List.of(AGREED, DECLINED, WITHDRAWN);
            case AGREED -> List.of(INSTALLED, DECLINED, WITHDRAWN);
            case INSTALLED, DECLINED, WITHDRAWN -> List.of();
        };
    }

    /** How far it carries its request; nothing when it ends. */
    public Optional<RequestState> carries() {
        return switch (this) {
            case PROPOSED -> Optional.of(RequestState.PROPOSED);
            case VISITED -> Optional.of(RequestState.VISITED);
            case AGREED -> Optional.of(RequestState.AGREED);
            case INSTALLED -> Optional.of(RequestState.INSTALLED);
            case DECLINED, WITHDRAWN -> Optional.empty();
        };
    }
}
