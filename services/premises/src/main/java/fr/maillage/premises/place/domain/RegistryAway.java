package fr.maillage.premises.place.domain;

/** The registry gave no answer that can be used; the message is a kind, such as {@code status 503}. */
public final class RegistryAway extends Exception {

    private static final long serialVersionUID = 1L;

    public RegistryAway(String kind) {
        super(kind);
    }

    public RegistryAway(String kind, Throwable cause) {
        super(kind, cause);
    }
}
