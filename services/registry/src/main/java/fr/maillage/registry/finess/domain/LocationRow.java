package fr.maillage.registry.finess.domain;

import fr.maillage.registry.geography.domain.Projection;
import fr.maillage.registry.geography.domain.Projector;
import fr.maillage.registry.identifier.domain.FinessNumber;
import fr.maillage.registry.imports.domain.RowIssue;
import fr.maillage.registry.imports.domain.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** One {@code geolocalisation} line: projected metres, with who placed the point and how sure they were. */
record LocationRow(Optional<List<@Nullable Object>> values, List<RowIssue> issues) {

    /** Cells: section, site, x, y, "rank,author,score,base,system", date. The score is a percentage. */
    static LocationRow of(List<String> cells, long line, Projector projector) {
        String site = cells.get(1).strip();
        String source = cells.get(4).strip();
        if (FinessNumber.parse(site).isEmpty()) {
            return refused(
                    line,
                    "nofinesset",
                    site,
                    "invalid-finess",
                    "Numéro FINESS attendu : 9 caractères.",
                    "FINESS number expected: 9 characters.",
                    "REG-04");
        }
        Optional<Projection> projection = Projection.in(source);
        if (projection.isEmpty()) {
            return refused(
                    line,
                    "sourcecoordet",
                    source,
                    "unknown-projection",
                    "Système de coordonnées inconnu ; structure gardée sans point.",
                    "Unknown coordinate system; structure kept without a point.",
                    null);
        }
        OptionalDouble x = number(cells.get(2));
        OptionalDouble y = number(cells.get(3));
        Optional<Projector.Degrees> point = x.isPresent() && y.isPresent()
                ? projector.toDegrees(projection.get(), x.getAsDouble(), y.getAsDouble())
                : Optional.empty();
        if (point.isEmpty()
                || !projection.get().covers(point.get().latitude(), point.get().longitude())) {
            return refused(
                    line,
                    "coordxet",
                    cells.get(2) + " " + cells.get(3),
                    "implausible-point",
                    "Ces coordonnées ne tombent pas dans la zone du système EPSG:%d ; structure gardée sans point."
                            .formatted(projection.get().epsg()),
                    "These coordinates do not fall in the area of EPSG:%d; structure kept without a point."
                            .formatted(projection.get().epsg()),
                    null);
        }
        return new LocationRow(Optional.of(row(site, point.get(), source.split(",", -1))), List.of());
    }

    private static List<@Nullable Object> row(String site, Projector.Degrees point, String[] source) {
        String author = source.length > 1 ? source[1].strip() : "";
        String base = source.length > 3 ? source[3].strip() : "";
        OptionalDouble score = source.length > 2 ? number(source[2]) : OptionalDouble.empty();
        String by = base.isEmpty() ? author : author + "/" + base;
        return Arrays.asList(
                site, point.latitude(), point.longitude(), "FINESS", by.isEmpty() ? "FINESS" : by, share(score));
    }

    private static @Nullable Double share(OptionalDouble percent) {
        return percent.isEmpty() || percent.getAsDouble() < 0 || percent.getAsDouble() > 100
                ? null
                : percent.getAsDouble() / 100;
    }

    private static OptionalDouble number(String text) {
        try {
            double value = Double.parseDouble(text.strip());
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    private static LocationRow refused(
            long line, String column, String value, String code, String fr, String en, @Nullable String rule) {
        return new LocationRow(
                Optional.empty(), List.of(new RowIssue(Severity.WARNING, line, column, value, code, fr, en, rule)));
    }
}
