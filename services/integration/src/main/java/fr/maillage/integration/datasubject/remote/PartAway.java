package fr.maillage.integration.datasubject.remote;

/** A service does not answer now: it is asked again. The code tells why. */
public final class PartAway extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    PartAway(String code) {
        super(code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
