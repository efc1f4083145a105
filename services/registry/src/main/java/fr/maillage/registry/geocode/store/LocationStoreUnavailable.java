package fr.maillage.registry.geocode.store;

/** The database did not answer. */
public final class LocationStoreUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LocationStoreUnavailable(Throwable cause) {
        super("locations cannot be read or written now", cause);
    }
}
