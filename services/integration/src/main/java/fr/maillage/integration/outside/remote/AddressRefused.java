package fr.maillage.integration.outside.remote;

import fr.maillage.integration.outside.domain.UrlPolicy.Refusal;

/** A name leads nowhere, or where nobody may be led. */
public final class AddressRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    public AddressRefused(Refusal refusal) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
