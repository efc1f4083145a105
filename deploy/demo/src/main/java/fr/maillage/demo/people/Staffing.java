package fr.maillage.demo.people;

import fr.maillage.demo.file.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who works in a kind of structure (see staffing.csv). */
record Staffing(Profession profession, double mean, String mode, String sector) {

    /** Owners of a pharmacy practise by themselves, the others are employed. */
    static final String PHARMACY = "P";

    static Map<String, List<Staffing>> byCategory(Map<String, Profession> professions) {
        Map<String, List<Staffing>> byCategory = new HashMap<>();
        for (Table.Row row : Table.read("demo/staffing.csv")) {
            Profession profession = professions.get(row.text("key"));
            if (profession == null) {
                throw new IllegalStateException(
                        "profession (" + row.text("key") + ") must be one of " + professions.keySet());
            }
            byCategory
                    .computeIfAbsent(row.text("category"), key -> new ArrayList<>())
                    .add(new Staffing(profession, row.number("mean"), row.text("mode"), row.text("sector")));
        }
        return byCategory;
    }
}
