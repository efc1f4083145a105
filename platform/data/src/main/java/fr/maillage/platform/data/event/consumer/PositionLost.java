package fr.maillage.platform.data.event.consumer;

/** Another instance consumes now, or the position is elsewhere than believed: what was read is let go. */
final class PositionLost extends Exception {

    private static final long serialVersionUID = 1L;

    PositionLost() {
        super("another instance consumes, or the position moved");
    }
}
