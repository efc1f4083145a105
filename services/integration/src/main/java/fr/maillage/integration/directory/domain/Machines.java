package fr.maillage.integration.directory.domain;

/** The machine clients of the directory; every call may be repeated, and may throw as those of {@link Directory}. */
public interface Machines {

    /** Makes it exactly so. A new one is disabled until all of it is there. */
    void settle(Machine wanted);

    /** Removes a client that bears this mark; none is fine. */
    void remove(String clientId, String mark);
}
