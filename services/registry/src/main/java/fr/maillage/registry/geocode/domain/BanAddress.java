package fr.maillage.registry.geocode.domain;

import fr.maillage.registry.identifier.domain.CommuneCode;
import fr.maillage.registry.imports.domain.LineIssues;
import fr.maillage.registry.imports.domain.RowIssue;
import fr.maillage.registry.sourcefile.domain.Header;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of the address base, cells as they stand. */
record BanAddress(
        String id,
        String number,
        String repeat,
        String street,
        String postcode,
        String commune,
        String formerCommune,
        double latitude,
        double longitude) {

    static BanAddress of(Header header, List<String> cells) {
        return new BanAddress(
                header.cell(cells, BanColumn.ID).strip(),
                header.cell(cells, BanColumn.NUMBER).strip(),
                header.cell(cells, BanColumn.REPEAT).strip(),
                header.cell(cells, BanColumn.STREET).strip(),
                header.cell(cells, BanColumn.POSTCODE).strip(),
                header.cell(cells, BanColumn.COMMUNE).strip(),
                header.cell(cells, BanColumn.FORMER_COMMUNE).strip(),
                degrees(header.cell(cells, BanColumn.LATITUDE)),
                degrees(header.cell(cells, BanColumn.LONGITUDE)));
    }

    /** What keeps the line from being an address, null when nothing does. */
    @Nullable
    RowIssue obstacle(long line) {
        if (CommuneCode.parse(commune).isEmpty()) {
            return LineIssues.error(
                    line,
                    BanColumn.COMMUNE,
                    commune,
                    "invalid-commune",
                    "Code commune INSEE attendu : 5 caractères, comme 01053.",
                    "INSEE commune code expected: 5 characters, such as 01053.",
                    "REG-15");
        }
        if (street.isEmpty() || id.isEmpty()) {
            return LineIssues.error(
                    line,
                    id.isEmpty() ? BanColumn.ID : BanColumn.STREET,
                    "",
                    "missing-street",
                    "Une adresse a un identifiant et une voie.",
                    "An address has an identifier and a street.",
                    null);
        }
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            return LineIssues.error(
                    line,
                    BanColumn.LATITUDE,
                    latitude + " " + longitude,
                    "invalid-point",
                    "Point attendu en degrés WGS84 (lat, lon).",
                    "Point expected in WGS84 degrees (lat, lon).",
                    null);
        }
        return null;
    }

    /** Commune and street of the interoperability key; an identifier of another shape is a street of its own name. */
    String streetId() {
        int first = id.indexOf('_');
        int second = first < 0 ? -1 : id.indexOf('_', first + 1);
        return second < 0 ? commune + "_" + String.join("-", Words.of(street)) : id.substring(0, second);
    }

    /** -1 for a place without numbers. */
    int houseNumber() {
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    int latitudeE6() {
        return (int) Math.round(latitude * 1e6);
    }

    int longitudeE6() {
        return (int) Math.round(longitude * 1e6);
    }

    private static double degrees(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
