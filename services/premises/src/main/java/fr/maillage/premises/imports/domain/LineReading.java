package fr.maillage.premises.imports.domain;

import fr.maillage.premises.code.domain.Labelled;
import fr.maillage.premises.premises.domain.Accessibility;
import fr.maillage.premises.premises.domain.AccessibilityStatus;
import fr.maillage.premises.premises.domain.Address;
import fr.maillage.premises.premises.domain.Availability;
import fr.maillage.premises.premises.domain.FoldedName;
import fr.maillage.premises.premises.domain.Layout;
import fr.maillage.premises.premises.domain.NewUnit;
import fr.maillage.premises.premises.domain.Owner;
import fr.maillage.premises.premises.domain.OwnerType;
import fr.maillage.premises.premises.domain.Point;
import fr.maillage.premises.premises.domain.PremisesContent;
import fr.maillage.premises.premises.domain.Profile;
import fr.maillage.premises.premises.domain.Surface;
import fr.maillage.premises.premises.domain.Surroundings;
import fr.maillage.premises.premises.domain.TenantKind;
import fr.maillage.premises.premises.domain.Tenure;
import fr.maillage.premises.premises.domain.Terms;
import fr.maillage.premises.premises.domain.UnitContent;
import fr.maillage.premises.premises.domain.UnitKind;
import fr.maillage.premises.premises.domain.UnitState;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One line as premises and a unit; what cannot be read is told, cell by cell. */
final class LineReading {

    private final Line line;
    /** A cell that is read for the premises and for the unit is told of once. */
    private final Set<Issue> issues = new LinkedHashSet<>();

    LineReading(Line line) {
        this.line = line;
    }

    Set<Issue> issues() {
        return issues;
    }

    PremisesContent premises() {
        Tenure tenure = word(Column.TENURE, Tenure.values(), Tenure.LEASE);
        OwnerType owner = word(Column.OWNER, OwnerType.values(), OwnerType.PRIVATE_LANDLORD);
        AccessibilityStatus status =
                word(Column.ACCESSIBILITY, AccessibilityStatus.values(), AccessibilityStatus.UNKNOWN);
        return new PremisesContent(
                required(Column.NAME, PremisesContent.MOST_NAME),
                null,
                new Address(
                        text(Column.ADDRESS),
                        text(Column.POSTCODE),
                        required(Column.COMMUNE, 5),
                        null,
                        null,
                        List.of()),
                point(),
                new Surface(number(Column.TOTAL_AREA), null, null, null, null),
                Layout.UNKNOWN,
                Surroundings.UNKNOWN,
                new Accessibility(status, null, null, null, null, null, null, null, null, null, List.of()),
                new Owner(owner, null),
                new Terms(
                        tenure,
                        number(Column.RENT),
                        number(Column.CHARGES),
                        null,
                        null,
                        null,
                        false,
                        false,
                        null,
                        null),
                new Availability(day(Column.AVAILABLE_FROM), day(Column.AVAILABLE_TO), null),
                new Profile(professions(), TenantKind.EITHER, List.of()),
                List.of(),
                parsed(Column.OPERATION, UUID::fromString, "un identifiant", "an id"));
    }

    NewUnit unit(int place) {
        String name = line.cell(Column.UNIT);
        BigDecimal area = number(Column.UNIT_AREA);
        if (area == null && line.cell(Column.UNIT_AREA).isEmpty()) {
            missing(Column.UNIT_AREA);
        }
        Integer floor = parsed(Column.FLOOR, Integer::valueOf, "un nombre entier", "a whole number");
        UnitContent content = new UnitContent(
                name.isEmpty() ? "Cellule " + place : shortened(name, Column.UNIT, UnitContent.MOST_NAME),
                UnitKind.CONSULTING_ROOM,
                area == null ? BigDecimal.ONE : area,
                floor,
                given(Column.TENURE, Tenure.values(), Tenure.LEASE),
                number(Column.RENT),
                number(Column.CHARGES),
                given(Column.ACCESSIBILITY, AccessibilityStatus.values(), AccessibilityStatus.UNKNOWN),
                new Availability(day(Column.AVAILABLE_FROM), day(Column.AVAILABLE_TO), null),
                professions(),
                null,
                null,
                null);
        return new NewUnit(content, word(Column.STATE, UnitState.values(), UnitState.AVAILABLE));
    }

    /** Of a unit, which has what it does not say from its premises. */
    private <E extends Enum<E> & Labelled> @Nullable E given(Column column, E[] constants, E otherwise) {
        return line.cell(column).isEmpty() ? null : word(column, constants, otherwise);
    }

    private @Nullable Point point() {
        Double lat = parsed(Column.LATITUDE, Cells::degrees, "une latitude", "a latitude");
        Double lon = parsed(Column.LONGITUDE, Cells::degrees, "une longitude", "a longitude");
        return lat == null || lon == null ? null : new Point(lat, lon);
    }

    private List<String> professions() {
        return Arrays.stream(line.cell(Column.PROFESSIONS).split("[ ,|]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private @Nullable String text(Column column) {
        String cell = line.cell(column);
        return cell.isEmpty() ? null : cell;
    }

    private String required(Column column, int longest) {
        String cell = line.cell(column);
        if (cell.isEmpty()) {
            missing(column);
        }
        return shortened(cell, column, longest);
    }

    private String shortened(String cell, Column column, int longest) {
        if (cell.length() <= longest) {
            return cell;
        }
        issues.add(Issue.error(
                line.number(),
                column,
                "too-long",
                "%d caractères ; au plus %d.".formatted(cell.length(), longest),
                "%d characters; at most %d.".formatted(cell.length(), longest)));
        return cell.substring(0, longest);
    }

    private void missing(Column column) {
        issues.add(Issue.error(
                line.number(),
                column,
                "missing",
                "Cellule vide ; une valeur est attendue.",
                "Empty cell; a value is expected."));
    }

    private @Nullable BigDecimal number(Column column) {
        return parsed(column, Cells::number, "un nombre", "a number");
    }

    private @Nullable LocalDate day(Column column) {
        return parsed(
                column,
                text -> Cells.day(text, line.dayZero()),
                "une date AAAA-MM-JJ ou JJ/MM/AAAA, de 1900 à 2200",
                "a date YYYY-MM-DD or DD/MM/YYYY, from 1900 to 2200");
    }

    /** A constant by its name or its French label. */
    private <E extends Enum<E> & Labelled> E word(Column column, E[] constants, E otherwise) {
        String cell = line.cell(column);
        if (cell.isEmpty()) {
            if (column.required()) {
                missing(column);
            }
            return otherwise;
        }
        String folded = FoldedName.of(cell);
        for (E one : constants) {
            if (FoldedName.of(one.name()).equals(folded)
                    || FoldedName.of(one.fr()).equals(folded)) {
                return one;
            }
        }
        String all = Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", "));
        issues.add(Issue.error(
                line.number(),
                column,
                "not-in-list",
                "Valeur « %s » ; valeurs admises : %s.".formatted(shown(cell), all),
                "Value \"%s\"; accepted values: %s.".formatted(shown(cell), all)));
        return otherwise;
    }

    private <T> @Nullable T parsed(Column column, Function<String, T> reading, String fr, String en) {
        String cell = line.cell(column);
        if (cell.isEmpty()) {
            return null;
        }
        try {
            return reading.apply(cell);
        } catch (IllegalArgumentException | DateTimeException e) {
            issues.add(Issue.error(
                    line.number(),
                    column,
                    "malformed",
                    "Valeur « %s » ; attendu %s.".formatted(shown(cell), fr),
                    "Value \"%s\"; %s is expected.".formatted(shown(cell), en)));
            return null;
        }
    }

    static String shown(String cell) {
        return cell.length() <= 40 ? cell : cell.substring(0, 40) + "…";
    }
}
