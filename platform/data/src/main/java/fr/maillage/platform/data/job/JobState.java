package fr.maillage.platform.data.job;

/** Where a job stands. {@code WAITING_RELEASE} is a stop that only a person ends. */
public enum JobState {
    QUEUED,
    RUNNING,
    WAITING_RELEASE,
    SUCCEEDED,
    FAILED,
    CANCELLED;

    public boolean finished() {
        return switch (this) {
            case SUCCEEDED, FAILED, CANCELLED -> true;
            case QUEUED, RUNNING, WAITING_RELEASE -> false;
        };
    }
}
