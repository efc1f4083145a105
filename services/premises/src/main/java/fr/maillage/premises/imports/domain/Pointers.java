package fr.maillage.premises.imports.domain;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which column a finding of the rules is about: rules point at members, those who filled a file know columns. */
public final class Pointers {

    private static final Pattern BELOW_A_UNIT = Pattern.compile("/units/\\d+(?<member>/.*)?");
    private static final Map<String, Column> OF_UNITS = Map.of(
            "/name", Column.UNIT,
            "/areaM2", Column.UNIT_AREA,
            "/floor", Column.FLOOR,
            "/tenure", Column.TENURE,
            "/rentPerM2", Column.RENT,
            "/chargesPerM2", Column.CHARGES,
            "/accessibilityStatus", Column.ACCESSIBILITY,
            "/acceptedProfessions", Column.PROFESSIONS,
            "/state", Column.STATE);
    private static final Map<String, Column> OF_PREMISES = Map.ofEntries(
            Map.entry("/name", Column.NAME),
            Map.entry("/address/line", Column.ADDRESS),
            Map.entry("/address/postcode", Column.POSTCODE),
            Map.entry("/address/communeCode", Column.COMMUNE),
            Map.entry("/location", Column.LATITUDE),
            Map.entry("/surface/totalAreaM2", Column.TOTAL_AREA),
            Map.entry("/owner/type", Column.OWNER),
            Map.entry("/terms/tenure", Column.TENURE),
            Map.entry("/terms/rentPerM2", Column.RENT),
            Map.entry("/terms/chargesPerM2", Column.CHARGES),
            Map.entry("/accessibility/status", Column.ACCESSIBILITY),
            Map.entry("/accessibility/derogationGround", Column.ACCESSIBILITY),
            Map.entry("/accessibility/derogationAct", Column.ACCESSIBILITY),
            Map.entry("/accessibility/worksPlannedFor", Column.ACCESSIBILITY),
            Map.entry("/availability/from", Column.AVAILABLE_FROM),
            Map.entry("/availability/to", Column.AVAILABLE_TO),
            Map.entry("/profile/acceptedProfessions", Column.PROFESSIONS),
            Map.entry("/plannedOperationId", Column.OPERATION),
            Map.entry("/units", Column.UNIT_AREA));

    private Pointers() {}

    /** The name of a column, or the pointer itself where no column writes what it points at. */
    public static String column(String pointer) {
        Matcher below = BELOW_A_UNIT.matcher(pointer);
        if (!below.matches()) {
            return nameOr(OF_PREMISES.get(bare(pointer)), pointer);
        }
        String member = below.group("member");
        return member == null ? Column.UNIT.name() : ofUnit(member);
    }

    /** The same of a pointer into a unit; what a unit has from its premises is written there. */
    public static String ofUnit(String pointer) {
        Column own = OF_UNITS.get(bare(pointer));
        return own == null ? nameOr(OF_PREMISES.get(bare(pointer)), pointer) : own.name();
    }

    private static String bare(String pointer) {
        return pointer.replaceFirst("/\\d+$", "");
    }

    private static String nameOr(@Nullable Column column, String pointer) {
        return column == null ? pointer : column.name();
    }
}
