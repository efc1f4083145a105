package fr.maillage.platform.data.audit;

/** One thing that {@link AuditVerification} found; the message names the place in the chain and the entry. */
public record AuditFinding(Kind kind, String message) {

    public enum Kind {
        /** The contents of an entry, or its seal, are not what was sealed. */
        ALTERED,
        /** An entry, a seal or both are gone. */
        REMOVED,
        /** An entry that did not come through the application, or that is older than its place. */
        INSERTED,
        /** Entries wait for the sealer longer than they should: they are not protected yet. */
        WAITING,
        /** The chain does not hold what an anchor kept elsewhere says. */
        ANCHOR
    }
}
