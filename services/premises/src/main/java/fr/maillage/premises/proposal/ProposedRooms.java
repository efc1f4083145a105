package fr.maillage.premises.proposal;

import fr.maillage.platform.data.history.domain.Author;
import fr.maillage.premises.premises.PremisesService;
import fr.maillage.premises.premises.UnitWriting;
import fr.maillage.premises.premises.UnitWriting.VersionCheck;
import fr.maillage.premises.premises.domain.Unit;
import fr.maillage.premises.premises.domain.UnitState;
import fr.maillage.premises.proposal.domain.Proposal;
import fr.maillage.premises.proposal.domain.ProposalState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Units of premises, as proposals hold, let and free them: by the premises' own door, in the transaction at hand. */
@ApplicationScoped
class ProposedRooms {

    private final PremisesService premises;
    private final UnitWriting units;

    ProposedRooms(PremisesService premises, UnitWriting units) {
        this.premises = premises;
        this.units = units;
    }

    /** A unit of the organization's own premises, free or to be delivered; whose it is otherwise is not told. */
    void requireProposable(String tenant, UUID premisesId, UUID unitId) {
        Unit unit = premises.ownUnit(tenant, unitId);
        if (!unit.premisesId().equals(premisesId)) {
            throw ProposalRefusals.refused(
                    "/unitId",
                    "other-premises",
                    "La cellule %s n'est pas du local %s.".formatted(unitId, premisesId),
                    "Unit %s is not of premises %s.".formatted(unitId, premisesId));
        }
        boolean free = switch (unit.state()) {
            case AVAILABLE, UNDER_CONSTRUCTION, PLANNED -> !unit.archived();
            case RESERVED, OCCUPIED, WITHDRAWN -> false;
        };
        if (!free) {
            throw ProposalRefusals.refused(
                    "/unitId",
                    "unit-not-free",
                    "La cellule est %s ; attendu AVAILABLE, UNDER_CONSTRUCTION ou PLANNED.".formatted(unit.state()),
                    "The unit is %s; AVAILABLE, UNDER_CONSTRUCTION or PLANNED is expected.".formatted(unit.state()));
        }
    }

    /** Of two agreements on one unit at once the second finds it reserved: 409, and nothing of it is written. */
    void follow(Author by, Proposal before, ProposalState to) {
        switch (to) {
            case AGREED -> move(by, before, UnitState.RESERVED);
            case INSTALLED -> {
                if (!moved(before, UnitState.OCCUPIED)) {
                    move(by, before, UnitState.OCCUPIED);
                }
            }
            case DECLINED, WITHDRAWN -> {
                if (before.state() == ProposalState.AGREED && moved(before, UnitState.RESERVED)) {
                    move(by, before, UnitState.AVAILABLE);
                }
            }
            case PROPOSED, VISITED -> {}
        }
    }

    /** Whether its unit, held for its request, is in this state: an occupancy of a lease may have begun before. */
    private boolean moved(Proposal proposal, UnitState state) {
        Unit unit = premises.ownUnit(proposal.tenant(), proposal.unit());
        return unit.state() == state && proposal.request().equals(unit.reservedFor());
    }

    private void move(Author by, Proposal proposal, UnitState to) {
        units.move(by, proposal.unit(), to, proposal.request(), null, VersionCheck.NONE);
    }
}
