package fr.maillage.registry.imports;

import fr.maillage.registry.identifier.domain.Luhn;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** FINESS stock files with invented establishments. */
public final class FinessFiles {

    private final List<String> structures = new ArrayList<>();
    private final List<String> locations = new ArrayList<>();
    private String header = "finess;etalab;111;2026-05-12";

    private FinessFiles() {}

    public static FinessFiles empty() {
        return new FinessFiles();
    }

    /** So many centres de santé of Albi, numbered from {@code first}, each with a point in Albi. */
    public static FinessFiles ofAlbi(int first, int count) {
        return of("81004", first, count);
    }

    /** So many centres de santé of a metropolitan commune, each with a point, in Albi wherever the commune is. */
    public static FinessFiles of(String commune, int first, int count) {
        FinessFiles files = new FinessFiles();
        IntStream.range(first, first + count).forEach(i -> files.centre(commune, i, "CENTRE " + i));
        return files;
    }

    public FinessFiles centre(String commune, int i, String name) {
        String number = number(commune.substring(0, 2), i);
        return structure(number, name, "124", commune.substring(2), commune.substring(0, 2))
                .location(number, 630_000 + i % 1000, 6_316_000);
    }

    /** A FINESS number of the Tarn whose check digit holds. */
    public static String number(int i) {
        return number("81", i);
    }

    public static String number(String department, int i) {
        String body = department + "%06d".formatted(i);
        for (int digit = 0; digit <= 9; digit++) {
            if (Luhn.holds(body + digit)) {
                return body + digit;
            }
        }
        throw new AssertionError("one of ten digits always holds");
    }

    public FinessFiles dated(String date) {
        header = "finess;etalab;111;" + date;
        return this;
    }

    public FinessFiles structure(String site, String name, String category, String commune, String department) {
        return line(
                "structureet;%s;810000018;%s;;;;12;R;DES ÉCOLES;;;%s;%s;;81000 ALBI;;;%s;Libellé %s;;;;;;;;;2001-02-03;2001-02-03;;"
                        .formatted(site, name, commune, department, category, category));
    }

    public FinessFiles line(String line) {
        structures.add(line);
        return this;
    }

    public FinessFiles location(String site, double x, double y) {
        locations.add("geolocalisation;%s;%s;%s;1,ATLASANTE,96,BAN,EPSG:2154 RGF93 / Lambert-93 (Métropole);2026-05-04"
                .formatted(site, x, y));
        return this;
    }

    /** As in cs1100502: no section of points. */
    public FinessFiles withoutLocations() {
        locations.clear();
        return this;
    }

    /** Only the first points. */
    public FinessFiles withLocations(int count) {
        locations.subList(count, locations.size()).clear();
        return this;
    }

    public String text() {
        List<String> lines = new ArrayList<>(List.of(header));
        lines.addAll(structures);
        lines.addAll(locations);
        return String.join("\n", lines) + "\n";
    }

    public byte[] bytes() {
        return text().getBytes(StandardCharsets.ISO_8859_1);
    }
}
