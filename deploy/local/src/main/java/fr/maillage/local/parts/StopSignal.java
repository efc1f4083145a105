package fr.maillage.local.parts;

import java.util.List;

/** How a part is asked to end, from polite to final; each is given time before the next. */
public enum StopSignal {
    TERMINATE,
    /** PostgreSQL: INT is its fast shutdown, TERM would wait for every client, QUIT skips the last checkpoint. */
    POSTGRES_FAST;

    public List<String> escalation() {
        return switch (this) {
            case TERMINATE -> List.of("TERM", "KILL");
            case POSTGRES_FAST -> List.of("INT", "QUIT", "KILL");
        };
    }
}
