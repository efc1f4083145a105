package fr.maillage.registry.territory.domain;

import static fr.maillage.registry.imports.domain.ImportFormat.textOrNull;

import fr.maillage.registry.identifier.domain.Siren;
import fr.maillage.registry.imports.domain.LineIssues;
import fr.maillage.registry.imports.domain.RowIssue;
import fr.maillage.registry.imports.domain.Severity;
import fr.maillage.registry.sourcefile.domain.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The cells of one line, read column by column; what is wrong with one is noted, never thrown. */
final class TerritoryCells {

    private static final Pattern POSTCODE = Pattern.compile("[0-9]{5}");

    private final Header header;
    private final List<String> cells;
    private final long line;
    private final List<RowIssue> issues = new ArrayList<>();

    TerritoryCells(Header header, List<String> cells, long line) {
        this.header = header;
        this.cells = cells;
        this.line = line;
    }

    /** A WGS84 point. */
    record Point(double latitude, double longitude) {}

    List<RowIssue> issues() {
        return issues;
    }

    boolean accepted() {
        return issues.stream().noneMatch(issue -> issue.severity() == Severity.ERROR);
    }

    boolean has(String column) {
        return header.has(column);
    }

    String text(String column) {
        return header.cell(cells, column);
    }

    @Nullable
    String textOrNothing(String column) {
        return textOrNull(text(column));
    }

    /** A text without which the line says nothing. */
    String required(String column, String code, String fr, String en) {
        String text = text(column);
        if (text.isEmpty()) {
            error(column, "", code, fr, en, null);
        }
        return text;
    }

    /** A code of INSEE by its shape; an empty cell is wrong too. */
    @Nullable
    String code(String column, Pattern shape) {
        String text = text(column);
        if (!shape.matcher(text).matches()) {
            error(
                    column,
                    text,
                    "invalid-code",
                    "Code INSEE de %s attendu.".formatted(column),
                    "INSEE code expected in column %s.".formatted(column),
                    null);
        }
        return textOrNull(text);
    }

    /** The SIREN of an EPCI; a commune may have none. */
    @Nullable
    String siren(String column) {
        String text = text(column);
        if (!text.isEmpty() && Siren.parse(text).isEmpty()) {
            error(
                    column,
                    text,
                    "invalid-siren",
                    "SIREN d'EPCI attendu : 9 chiffres avec une clé juste.",
                    "EPCI SIREN expected: 9 digits with a right check digit.",
                    "REG-21");
        }
        return textOrNull(text);
    }

    String[] postcodes(String column) {
        List<String> good = new ArrayList<>();
        for (String postcode : text(column).split("[|, ]", -1)) {
            if (POSTCODE.matcher(postcode).matches()) {
                good.add(postcode);
            } else if (!postcode.isEmpty()) {
                warn(
                        column,
                        postcode,
                        "invalid-postcode",
                        "Code postal attendu : 5 chiffres ; valeur ignorée.",
                        "Postcode expected: 5 digits; value dropped.");
            }
        }
        return good.toArray(String[]::new);
    }

    @Nullable
    Integer population(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            int value = Integer.parseInt(text.replace(" ", ""));
            if (value >= 0) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below, with the negative numbers
        }
        warn(
                column,
                text,
                "invalid-population",
                "Population attendue : un entier positif ou nul ; valeur ignorée.",
                "Population expected: a whole number, zero or more; value dropped.");
        return null;
    }

    @Nullable
    Point point(String latitudeColumn, String longitudeColumn) {
        String lat = text(latitudeColumn);
        String lon = text(longitudeColumn);
        if (lat.isEmpty() && lon.isEmpty()) {
            return null;
        }
        Double latitude = degrees(lat, 90);
        Double longitude = degrees(lon, 180);
        if (latitude == null || longitude == null) {
            warn(
                    latitudeColumn,
                    lat + " " + lon,
                    "implausible-point",
                    "Latitude et longitude attendues en degrés ; point ignoré.",
                    "Latitude and longitude in degrees expected; point dropped.");
            return null;
        }
        return new Point(latitude, longitude);
    }

    private static @Nullable Double degrees(String text, double bound) {
        try {
            double value = Double.parseDouble(text);
            return Math.abs(value) <= bound ? value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    void error(String column, String value, String code, String fr, String en, @Nullable String rule) {
        issues.add(LineIssues.error(line, column, value, code, fr, en, rule));
    }

    private void warn(String column, String value, String code, String fr, String en) {
        issues.add(LineIssues.warning(line, column, value, code, fr, en, null));
    }
}
