package fr.maillage.integration.directory.domain;

/** The directory answered no (4xx); trying the same again is of no use. */
public final class DirectoryRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    public DirectoryRefusal(int status) {
        super("status " + status);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
