package fr.maillage.demo.address;

import fr.maillage.demo.reference.Commune;
import fr.maillage.demo.reference.Letters;
import fr.maillage.demo.reference.Reference;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Communes that never were and have merged: some addresses still bear their codes. The codes are those that follow the
 * last one of the department, so that none of them ever meant another place.
 */
public final class FormerCommunes {
    /** One of so many communes has absorbed another. */
    private static final int EVERY = 12;

    private static final int SMALLEST = 1_500;

    /**
     * A commune that has merged into another.
     *
     * @param code which is no longer used
     */
    public record Former(String code, String name, Commune now) {}

    private final Map<String, Former> byCommune = new LinkedHashMap<>();

    public FormerCommunes(Reference reference) {
        Map<String, Integer> last = new HashMap<>();
        reference.communes().forEach(commune -> last.merge(prefix(commune), number(commune), Math::max));
        for (Commune commune : reference.communes()) {
            if (commune.parent() != null || commune.population() < SMALLEST || commune.index() % EVERY != 0) {
                continue;
            }
            int next = last.merge(prefix(commune), 1, Integer::sum);
            if (next < limit(commune)) {
                String code = prefix(commune) + digits(next, 5 - prefix(commune).length());
                byCommune.put(commune.code(), new Former(code, commune.name() + "-le-Vieux", commune));
            }
        }
    }

    private static String prefix(Commune commune) {
        return commune.department();
    }

    private static int number(Commune commune) {
        return Integer.parseInt(commune.code().substring(prefix(commune).length()));
    }

    private static int limit(Commune commune) {
        return prefix(commune).length() == 3 ? 100 : 1_000;
    }

    private static String digits(int value, int width) {
        String text = String.valueOf(value);
        return "0".repeat(width - text.length()) + text;
    }

    /** Of the communes of a department, in their order. */
    public List<Former> ofDepartment(String department) {
        return byCommune.values().stream()
                .filter(former -> former.now().department().equals(department))
                .toList();
    }

    WrittenAddress misplace(WrittenAddress address, Commune commune) {
        Former former = byCommune.get(commune.code());
        return former == null
                ? address
                : address.withCommune(
                        address.postcode() + " " + Letters.afnor(former.name()),
                        address.postcode(),
                        former.code(),
                        former.name());
    }
}
