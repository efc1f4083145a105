package fr.maillage.demo.people;

import fr.maillage.demo.file.Table;
import fr.maillage.demo.structure.Curve;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A profession and its national figures (see professions.csv). Doctors count as two: generalists and specialists.
 *
 * @param key of this table
 * @param code of the directory
 * @param mode of those who have a practice: L or S
 */
public record Profession(
        String key,
        String code,
        String label,
        String authority,
        boolean doctor,
        String mode,
        Curve curve,
        double office,
        double unplaced,
        double substitutes,
        int women,
        int seniors,
        int secondSite) {

    public static final String GENERALIST = "MG";
    public static final String SPECIALIST = "SP";
    public static final String DENTIST = "CD";
    public static final String NURSE = "IDE";
    public static final String PHARMACIST = "PHA";

    public static Map<String, Profession> all() {
        Map<String, Profession> all = new LinkedHashMap<>();
        Table.read("demo/professions.csv").forEach(row -> all.put(row.text("key"), of(row)));
        return all;
    }

    private static Profession of(Table.Row row) {
        return new Profession(
                row.text("key"),
                row.text("code"),
                row.text("label"),
                row.text("authority"),
                row.text("doctor").equals("1"),
                row.text("mode"),
                Curve.valueOf(row.text("curve")),
                row.number("office"),
                row.number("unplaced"),
                row.number("substitutes"),
                row.integer("women"),
                row.integer("seniors"),
                row.integer("secondSite"));
    }
}
