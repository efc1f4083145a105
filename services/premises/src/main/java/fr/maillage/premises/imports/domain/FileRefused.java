package fr.maillage.premises.imports.domain;

/** A whole file that is not one of premises, and why. */
public final class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String fr;
    private final String en;

    public FileRefused(String code, String fr, String en) {
        super(en);
        this.code = code;
        this.fr = fr;
        this.en = en;
    }

    public String code() {
        return code;
    }

    public String fr() {
        return fr;
    }

    public String en() {
        return en;
    }
}
