package fr.maillage.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What to generate. The same order gives the same bytes.
 *
 * @param departments in the order of the country, each once
 * @param scale of the people: 1 is as many as in the country; structures never exceed it
 * @param tenants SIREN numbers of EPCI whose own knowledge, rooms and requests are written
 */
record Order(long seed, List<String> departments, double scale, Set<Part> parts, List<String> tenants, Path folder) {
    static final long SEED = 31_35;
    private static final double LARGEST_SCALE = 3;

    Order {
        departments = List.copyOf(departments);
        parts = Set.copyOf(parts);
        tenants = List.copyOf(tenants);
        if (!(scale > 0 && scale <= LARGEST_SCALE)) {
            throw new IllegalArgumentException(
                    "scale (" + scale + ") must be more than 0 and at most " + LARGEST_SCALE);
        }
    }

    /** Groups of files that may be left out. */
    enum Part {
        GEOGRAPHY,
        ADDRESSES,
        STRUCTURES,
        PEOPLE,
        KNOWLEDGE,
        SETTLING
    }

    Path file(String name) {
        return folder.resolve(name);
    }
}
