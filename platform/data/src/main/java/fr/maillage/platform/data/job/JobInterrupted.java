package fr.maillage.platform.data.job;

/** Thrown by {@link JobRun#checkpoint()} when the run must stop: cancelled, lease lost, or the service is stopping. */
final class JobInterrupted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    enum Why {
        CANCELLED,
        LEASE_LOST,
        STOPPING
    }

    private final Why why;

    JobInterrupted(Why why) {
        super(why.name());
        this.why = why;
    }

    Why why() {
        return why;
    }
}
