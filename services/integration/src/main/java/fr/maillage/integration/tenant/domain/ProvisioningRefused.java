package fr.maillage.integration.tenant.domain;

/** The directory will not have it so: somebody must decide otherwise. */
public final class ProvisioningRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Effect.Reason reason;

    public ProvisioningRefused(Effect.Reason reason) {
        super(reason.code());
        this.reason = reason;
    }

    public Effect.Reason reason() {
        return reason;
    }
}
