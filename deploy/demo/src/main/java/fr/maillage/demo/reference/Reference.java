package fr.maillage.demo.reference;

import fr.maillage.demo.file.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The geography of the jar, arranged for the walk. */
public final class Reference {
    private static final String ARRONDISSEMENT = "arrondissement-municipal";
    private static final List<String> OVERSEAS = List.of("971", "972", "973", "974", "976");

    private final List<Commune> communes;
    private final List<Commune> parents;
    private final Map<String, List<Commune>> byDepartment = new LinkedHashMap<>();
    private final Map<String, List<Commune>> byEpci = new LinkedHashMap<>();
    private final Map<String, String> departments = new LinkedHashMap<>();
    private final Map<String, String> regions = new LinkedHashMap<>();
    private final Map<String, String> epciNames = new HashMap<>();

    private Reference(List<Commune> communes, List<Commune> parents) {
        this.communes = List.copyOf(communes);
        this.parents = List.copyOf(parents);
        for (Commune commune : communes) {
            byDepartment
                    .computeIfAbsent(commune.department(), code -> new ArrayList<>())
                    .add(commune);
            if (!commune.epciOrParents().isEmpty()) {
                byEpci.computeIfAbsent(commune.epciOrParents(), code -> new ArrayList<>())
                        .add(commune);
            }
        }
    }

    public static Reference read() {
        List<Table.Row> rows = Table.read("reference/communes.csv");
        Map<String, Commune> parents = parents(rows);
        List<Commune> communes = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Table.Row row = rows.get(i);
            if (!parents.containsKey(row.text("code_insee")) && isCovered(row.text("departement"))) {
                communes.add(commune(i, row, parents));
            }
        }
        Reference reference = new Reference(communes, List.copyOf(parents.values()));
        Table.read("reference/departments.csv")
                .forEach(row -> reference.departments.put(row.text("code"), row.text("nom")));
        Table.read("reference/regions.csv").forEach(row -> reference.regions.put(row.text("code"), row.text("nom")));
        Table.read("reference/epci.csv").forEach(row -> reference.epciNames.put(row.text("siren"), row.text("nom")));
        return reference;
    }

    /** Metropolitan France and the five overseas departments; elsewhere the official files differ. */
    private static boolean isCovered(String department) {
        return department.length() == 2 || OVERSEAS.contains(department);
    }

    private static Map<String, Commune> parents(List<Table.Row> rows) {
        Map<String, Commune> parents = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row.text("type").equals(ARRONDISSEMENT))
                .forEach(row -> parents.computeIfAbsent(row.text("commune_parente"), code -> parent(code, rows)));
        return parents;
    }

    private static Commune parent(String code, List<Table.Row> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).text("code_insee").equals(code)) {
                return commune(i, rows.get(i), Map.of());
            }
        }
        throw new IllegalStateException("commune (" + code + ") has arrondissements and must be listed itself");
    }

    private static Commune commune(int index, Table.Row row, Map<String, Commune> parents) {
        String postcodes = row.text("codes_postaux");
        return new Commune(
                index,
                row.text("code_insee"),
                row.text("nom"),
                row.text("departement"),
                row.text("region"),
                row.text("epci_siren"),
                postcodes.isEmpty() ? List.of() : List.of(postcodes.split("\\|")),
                row.integer("population"),
                row.number("centroide_lon"),
                row.number("centroide_lat"),
                row.text("precision").equals("COMMUNE"),
                parents.get(row.text("commune_parente")));
    }

    /** In the order of the file; Paris, Lyon and Marseille by their arrondissements. */
    public List<Commune> communes() {
        return communes;
    }

    /** Paris, Lyon, Marseille. */
    public List<Commune> parents() {
        return parents;
    }

    public List<String> departmentCodes() {
        return List.copyOf(byDepartment.keySet());
    }

    public List<Commune> ofDepartment(String code) {
        return byDepartment.getOrDefault(code, List.of());
    }

    public Map<String, List<Commune>> byEpci() {
        return byEpci;
    }

    public String departmentName(String code) {
        return departments.getOrDefault(code, code);
    }

    public String regionName(String code) {
        return regions.getOrDefault(code, code);
    }

    public String epciName(String siren) {
        return epciNames.getOrDefault(siren, siren);
    }
}
