package fr.maillage.registry.imports.domain;

/** Where a run reports; each call may end the run by throwing, when it was cancelled. */
public interface LoadProgress {

    void stage(String name);

    void count(String name, long value);

    /** Ends the run, for another worker has taken its job: always throws. */
    void superseded();
}
