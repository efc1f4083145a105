package fr.maillage.integration.client.remote;

import fr.maillage.integration.client.domain.KeyFault;

/** No keys can be taken from an address now. What is there is never repeated: it may be anybody's. */
public final class KeysUnfit extends Exception {

    private static final long serialVersionUID = 1L;

    private final KeyFault fault;

    KeysUnfit(KeyFault fault) {
        super(fault.code(), null, false, false);
        this.fault = fault;
    }

    public KeyFault fault() {
        return fault;
    }
}
