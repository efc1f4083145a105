package fr.maillage.premises.lease;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.ProblemCode;

/** What is refused of leases. */
public enum LeaseProblem implements ProblemCode {
    LEASE_NOT_FOUND(404, "Bail introuvable", "Lease not found"),
    LEASE_SHARE_NOT_FOUND(404, "Partage introuvable", "Share not found"),
    SUBLEASE_NOT_FOUND(404, "Sous-location introuvable", "Sublease not found"),
    OCCUPANCY_NOT_FOUND(404, "Occupation introuvable", "Occupancy not found"),
    LEASE_REFUSED(422, "Bail refusé", "Lease refused"),
    SUBLEASE_REFUSED(422, "Sous-location refusée", "Sublease refused"),
    OCCUPANCY_REFUSED(422, "Occupation refusée", "Occupancy refused"),
    LEASE_TRANSITION_REFUSED(409, "Changement d'état impossible", "Transition not possible"),
    LEASE_CLOSED(409, "Bail terminé", "Lease is over");

    private final int status;
    private final Text title;

    LeaseProblem(int status, String fr, String en) {
        this.status = status;
        this.title = Text.of(fr, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }
}
