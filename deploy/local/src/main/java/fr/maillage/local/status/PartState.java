package fr.maillage.local.status;

/** How a part is, as far as one can tell from outside. */
public enum PartState {
    READY("prêt"),
    UNREADY("ne répond pas"),
    DEAD("mort"),
    STOPPED("arrêté");

    private final String label;

    PartState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** What follows from what one knows; a part is known when a pid file tells that it was started and not stopped. */
    public static PartState of(boolean known, boolean alive, boolean ready) {
        if (!known) {
            return STOPPED;
        }
        if (!alive) {
            return DEAD;
        }
        return ready ? READY : UNREADY;
    }
}
