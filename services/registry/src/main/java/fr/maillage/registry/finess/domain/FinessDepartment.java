package fr.maillage.registry.finess.domain;

import fr.maillage.registry.identifier.domain.CommuneCode;
import java.util.Map;
import java.util.Optional;

/**
 * FINESS writes a commune as department and three digits, and overseas departments in a way of its own: {@code 9A} for
 * Guadeloupe and so on; the three digits then follow {@code 97} or {@code 98}.
 */
final class FinessDepartment {

    private static final Map<String, String> OVERSEAS_PREFIX = Map.of(
            "9A", "97", "9B", "97", "9C", "97", "9D", "97", "9E", "97", "9F", "97", "9G", "98", "9H", "98", "9I", "98",
            "9J", "98");

    private FinessDepartment() {}

    /** The commune in force today; empty when the two cells do not make a commune code. */
    static Optional<CommuneCode> commune(String department, String commune) {
        if (department.length() != 2 || commune.length() != 3) {
            return Optional.empty();
        }
        String prefix = OVERSEAS_PREFIX.getOrDefault(department, department);
        return CommuneCode.parse(prefix + commune).map(CommuneCode::current);
    }
}
