package fr.maillage.registry.imports.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a run of an import is to do.
 *
 * @param attempt how many times the job was taken up: tells this run from those of other workers
 * @param source what becomes the source of the rows it writes
 * @param vintage date given by the sender; the file's own counts when there is none
 * @param today legal day, for rows that end when no date is known
 * @param releasedRows number of vanishing rows a person accepted, 0 when nobody did
 * @param releasedLosses number of other losses a person accepted
 */
public record LoadOrder(
        UUID job,
        int attempt,
        ImportScope scope,
        String source,
        @Nullable LocalDate vintage,
        LocalDate today,
        boolean dryRun,
        long releasedRows,
        long releasedLosses) {}
