package fr.maillage.local.parts;

import java.time.Instant;

/** What a pid file remembers of a started part: enough to find, probe and stop it without knowing what it is. */
public record StartedPart(
        String name,
        int port,
        ProcessIdentity process,
        Instant startedAt,
        String probe,
        StopSignal stopSignal,
        Stage stage) {
    public boolean isAlive() {
        return process.isAlive();
    }
}
