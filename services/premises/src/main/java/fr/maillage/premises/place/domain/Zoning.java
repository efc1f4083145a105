package fr.maillage.premises.place.domain;

import java.time.LocalDate;

/**
 * What an act says for one profession.
 *
 * @param profession {@code system:code}, such as {@code G15:10}
 * @param basis the territory that the act names, such as {@code tvs:31555}
 */
public record Zoning(String profession, Zone zone, LocalDate validFrom, String act, String basis) {}
