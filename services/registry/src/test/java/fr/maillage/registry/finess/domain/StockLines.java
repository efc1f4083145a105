package fr.maillage.registry.finess.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lines of a stock file, good but for the cells that a test changes. */
final class StockLines {

    static final String HEADER = "finess;etalab;111;2026-05-12\n";

    /** Real lines of May 2026, in metropolitan France and in the Antilles. */
    static final String VIRIAT = "geolocalisation;010000024;870262.2;6571540.8;"
            + "1,ATLASANTE,96,BAN,EPSG:2154 RGF93 / Lambert-93 (Métropole);2026-05-04";

    static final String ANTILLES = "geolocalisation;970100012;657242.9;1795384.4;"
            + "2,ATLASANTE,96,BAN,EPSG:5490 RGAF09/UTM Zone 20N (Antilles);2026-05-04";

    private static final List<String> COLUMNS = List.of(
            "section",
            "nofinesset",
            "nofinessej",
            "rs",
            "rslongue",
            "complrs",
            "compldistrib",
            "numvoie",
            "typvoie",
            "voie",
            "compvoie",
            "lieuditbp",
            "commune",
            "departement",
            "libdepartement",
            "ligneacheminement",
            "telephone",
            "telecopie",
            "categetab",
            "libcategetab",
            "categagretab",
            "libcategagretab",
            "siret",
            "codeape",
            "codemft",
            "libmft",
            "codesph",
            "libsph",
            "dateouv",
            "dateautor",
            "datemaj",
            "numuai");

    private StockLines() {}

    /** A whole good line; {@code changes} are column, value, column, value… */
    static String structure(String... changes) {
        return String.join(";", cells(changes));
    }

    static List<String> cells(String... changes) {
        Map<String, String> cells = new TreeMap<>(Map.ofEntries(
                Map.entry("section", "structureet"),
                Map.entry("nofinesset", "010000024"),
                Map.entry("nofinessej", "010780054"),
                Map.entry("rs", "CH DE FLEYRIAT"),
                Map.entry("rslongue", "CENTRE HOSPITALIER DE BOURG-EN-BRESSE FLEYRIAT"),
                Map.entry("numvoie", "900"),
                Map.entry("typvoie", "RTE"),
                Map.entry("voie", "DE PARIS"),
                Map.entry("commune", "451"),
                Map.entry("departement", "01"),
                Map.entry("libdepartement", "AIN"),
                Map.entry("ligneacheminement", "01440 VIRIAT"),
                Map.entry("telephone", "0474454647"),
                Map.entry("categetab", "355"),
                Map.entry("libcategetab", "Centre Hospitalier (C.H.)"),
                Map.entry("categagretab", "1102"),
                Map.entry("siret", "26010004500012"),
                Map.entry("codeape", "8610Z"),
                Map.entry("dateouv", "1979-02-13"),
                Map.entry("dateautor", "1979-02-13"),
                Map.entry("datemaj", "2020-02-04")));
        for (int i = 0; i < changes.length; i += 2) {
            if (!COLUMNS.contains(changes[i])) {
                throw new AssertionError("no column " + changes[i]);
            }
            cells.put(changes[i], changes[i + 1]);
        }
        return Arrays.asList(
                COLUMNS.stream().map(column -> cells.getOrDefault(column, "")).toArray(String[]::new));
    }
}
