package fr.maillage.demo.structure;

import fr.maillage.demo.address.House;
import fr.maillage.demo.address.WrittenAddress;
import fr.maillage.demo.reference.Commune;
import java.time.LocalDate;

/**
 * A fictitious establishment.
 *
 * @param finess number of the site
 * @param legal number of the legal entity
 * @param former number of a site of the same entity that has closed
 * @param hasFormer whether such a site is told of
 */
public record Structure(
        String finess,
        String legal,
        String former,
        boolean hasFormer,
        Kind kind,
        String name,
        Commune commune,
        House house,
        WrittenAddress address,
        String phone,
        LocalDate opened) {}
