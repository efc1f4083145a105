package fr.maillage.premises.criteria.domain;

/** What can be proposed of a room to a request. */
public enum ProposalKind {
    LEASE("bail", "lease"),
    PURCHASE("achat", "purchase"),
    /** MAT-08: of what is only planned, a lease would be too early. */
    PRE_RESERVATION("préréservation", "pre-reservation"),
    /** Temporary rooms for somebody who looks for lasting ones. */
    BRIDGE("solution provisoire en attendant", "temporary bridge");

    private final String fr;
    private final String en;

    ProposalKind(String fr, String en) {
        this.fr = fr;
        this.en = en;
    }

    public Wording label() {
        return new Wording(fr, en);
    }
}
