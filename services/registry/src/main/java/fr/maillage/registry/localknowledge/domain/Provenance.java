package fr.maillage.registry.localknowledge.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact comes from.
 *
 * @param source code of the nomenclature {@code local-source}
 * @param date the day it was learnt
 * @param author subject of the token that wrote it
 * @param expiresOn last day it is good for; null: until it is replaced
 */
public record Provenance(
        String source,
        LocalDate date,
        String author,
        @Nullable LocalDate expiresOn) {

    public static final String CODE_SYSTEM = "local-source";

    String text() {
        return source + " " + date + (expiresOn == null ? "" : " -> " + expiresOn);
    }
}
