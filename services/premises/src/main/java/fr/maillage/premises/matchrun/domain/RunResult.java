package fr.maillage.premises.matchrun.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What a finished run found, in figures. */
public record RunResult(
        UUID id,
        LocalDate asOf,
        int settingsVersion,
        int requests,
        int rooms,
        int assigned,
        int people,
        double score,
        boolean complete,
        Instant finishedAt) {}
