package fr.maillage.platform.data.event.consumer;

/** Thrown by a handler whose means are away (another service, a disk): no fault of the event, no try is counted. */
public final class RetryLater extends Exception {

    private static final long serialVersionUID = 1L;

    public RetryLater(String what, Throwable cause) {
        super(what, cause);
    }
}
