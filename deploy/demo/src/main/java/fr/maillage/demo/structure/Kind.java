package fr.maillage.demo.structure;

import fr.maillage.demo.file.Table;
import java.util.List;

/** A FINESS category, with what the files say of it and how many the country has. */
public record Kind(
        String category,
        String label,
        String group,
        String groupLabel,
        double national,
        Curve curve,
        int minimum,
        String pattern,
        String tariff,
        String tariffLabel) {

    public static final String HOSPITAL = "355";
    public static final String CLINIC = "365";
    public static final String MSP = "603";

    public static List<Kind> all() {
        return Table.read("demo/structures.csv").stream().map(Kind::of).toList();
    }

    private static Kind of(Table.Row row) {
        return new Kind(
                row.text("category"),
                row.text("label"),
                row.text("group"),
                row.text("groupLabel"),
                row.number("national"),
                Curve.valueOf(row.text("curve")),
                row.integer("minimum"),
                row.text("name"),
                row.text("tariff"),
                row.text("tariffLabel"));
    }

    public boolean isHospital() {
        return category.equals(HOSPITAL) || category.equals(CLINIC);
    }
}
