package fr.maillage.integration.usage.domain;

import java.time.LocalDate;

/**
 * What one client asked of one service on one day (UTC).
 *
 * @param limited refused for their rate, in none of the other counts
 */
public record Usage(
        LocalDate day, String client, String service, long reads, long writes, long exports, long limited) {}
