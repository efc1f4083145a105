package fr.maillage.integration.datasubject.remote;

/** A service will not do it, however often it is asked: a person has to look. The code tells why. */
public final class PartRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    public PartRefused(String code) {
        super(code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
