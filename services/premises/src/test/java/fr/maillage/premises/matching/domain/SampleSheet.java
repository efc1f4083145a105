package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.Facts;
import fr.maillage.premises.criteria.domain.Locality;
import fr.maillage.premises.criteria.domain.Room;
import fr.maillage.premises.criteria.domain.Tri;
import fr.maillage.premises.matching.domain.KeptPremises.KeptUnit;
import fr.maillage.premises.premises.domain.Accessibility;
import fr.maillage.premises.premises.domain.AccessibilityStatus;
import fr.maillage.premises.premises.domain.Address;
import fr.maillage.premises.premises.domain.Availability;
import fr.maillage.premises.premises.domain.Layout;
import fr.maillage.premises.premises.domain.Owner;
import fr.maillage.premises.premises.domain.OwnerType;
import fr.maillage.premises.premises.domain.PremisesContent;
import fr.maillage.premises.premises.domain.Profile;
import fr.maillage.premises.premises.domain.Surface;
import fr.maillage.premises.premises.domain.Surroundings;
import fr.maillage.premises.premises.domain.Tenure;
import fr.maillage.premises.premises.domain.Terms;
import fr.maillage.premises.premises.domain.UnitContent;
import fr.maillage.premises.premises.domain.UnitKind;
import fr.maillage.premises.premises.domain.UnitState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accessible premises let unit by unit, 120 € and 12 € of charges a m² and year; a test changes what it is about. */
final class SampleSheet {

    static final UUID ID = new UUID(7, 7);

    AccessibilityStatus access = AccessibilityStatus.COMPLIANT;
    Tenure tenure = Tenure.LEASE;

    @Nullable
    String rent = "120";

    @Nullable
    String charges = "12";

    @Nullable
    Boolean paidByCity;

    boolean single;

    @Nullable
    String common;

    private final List<KeptUnit> units = new ArrayList<>();

    /** A consulting room; a test changes what it is about. */
    static final class Sheet {
        String area = "20";
        UnitState state = UnitState.AVAILABLE;

        @Nullable
        Tenure tenure;

        @Nullable
        String rent;

        @Nullable
        AccessibilityStatus access;

        Availability availability = Availability.UNKNOWN;
        List<String> professions = List.of();
    }

    SampleSheet unit(java.util.function.Consumer<Sheet> change) {
        Sheet sheet = new Sheet();
        change.accept(sheet);
        int number = units.size() + 1;
        units.add(new KeptUnit(
                id(number),
                new UnitContent(
                        "Cellule " + number,
                        UnitKind.CONSULTING_ROOM,
                        new BigDecimal(sheet.area),
                        0,
                        sheet.tenure,
                        amount(sheet.rent),
                        null,
                        sheet.access,
                        sheet.availability,
                        sheet.professions,
                        null,
                        null,
                        null),
                sheet.state));
        return this;
    }

    static UUID id(int unit) {
        return new UUID(8, unit);
    }

    private static @Nullable BigDecimal amount(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    List<Room> rooms() {
        PremisesContent content = new PremisesContent(
                "Les Lilas",
                null,
                new Address(null, null, "31555", null, null, List.of()),
                null,
                new Surface(null, null, amount(common), null, null),
                Layout.UNKNOWN,
                Surroundings.UNKNOWN,
                new Accessibility(access, null, null, null, null, null, null, null, null, null, List.of()),
                new Owner(OwnerType.CITY, null),
                new Terms(tenure, amount(rent), amount(charges), null, null, paidByCity, single, false, null, null),
                Availability.UNKNOWN,
                Profile.ANYBODY,
                List.of(),
                null);
        Locality place = new Locality(
                "31555", "Toulouse", Set.of("commune:31555"), Tri.NO, Map.of(), Map.of(), null, Facts.none());
        Stamped stamped = new Stamped("31555", Set.of("commune:31555"), Tri.NO);
        return RoomAssembly.rooms(new KeptPremises(ID, content, stamped, null, units), place);
    }

    /** The units together; the test fails when there are none. */
    Room together() {
        return rooms().stream()
                .filter(room -> room.id().equals(ID))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no units together among " + rooms()));
    }
}
