package fr.maillage.registry.sourcefile.domain;

/**
 * A whole file is refused, for a reason its sender can act upon. {@code line} is the line that proves it, counted from
 * 1; 0 when no line does.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a file is refused; the code that answers carry. */
    public enum Reason {
        EMPTY("import-file-empty"),
        HEADER_ONLY("import-file-header-only"),
        WRONG_KIND("import-wrong-kind"),
        WRONG_ENCODING("import-wrong-encoding"),
        NOT_TEXT("import-not-text"),
        LINE_TOO_LONG("import-line-too-long"),
        NOT_JSON("import-not-json"),
        TRUNCATED("import-file-truncated"),
        ARCHIVE("import-archive-refused"),
        TOO_LARGE("import-too-large"),
        MISSING_COLUMN("import-missing-column"),
        MIXED_COLUMNS("import-duplicate-column"),
        TOO_MANY_REJECTED("import-too-many-rejected");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    private final Reason reason;
    private final long line;
    private final String french;
    private final String english;

    public Refusal(Reason reason, long line, String french, String english) {
        super(reason.code());
        this.reason = reason;
        this.line = line;
        this.french = french;
        this.english = english;
    }

    public Reason reason() {
        return reason;
    }

    public long line() {
        return line;
    }

    public String french() {
        return french;
    }

    public String english() {
        return english;
    }
}
