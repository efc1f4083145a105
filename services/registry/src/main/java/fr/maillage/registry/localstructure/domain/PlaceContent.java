package fr.maillage.registry.localstructure.domain;

import fr.maillage.registry.identifier.domain.SearchName;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an organization writes of a place of care. */
public record PlaceContent(
        String name,
        String kind,
        Address address,
        String communeCode,
        @Nullable Point point,
        @Nullable String phone,
        @Nullable LocalDate openedOn,
        Accessibility accessibility,
        @Nullable String accessibilityNote) {

    public static final int MOST_NAME = 200;
    public static final int MOST_NOTE = 500;

    /** Placed by hand, in WGS84 degrees. */
    public record Point(double lat, double lon) {}

    /** As one would write it on a letter. */
    public record Address(
            @Nullable String complement,
            @Nullable String number,
            @Nullable String streetType,
            @Nullable String street,
            @Nullable String placeOrBox,
            @Nullable String deliveryLine) {

        public static final Address NONE = new Address(null, null, null, null, null, null);
    }

    /** How far a visitor in a wheelchair is welcome, in the words of the law of 11 February 2005. */
    public enum Accessibility {
        COMPLIANT,
        PLANNED_WORKS,
        DEROGATION,
        NON_COMPLIANT,
        UNKNOWN
    }

    public PlaceContent {
        name = name.strip();
    }

    /** The same, placed elsewhere. */
    public PlaceContent at(Point other) {
        return new PlaceContent(
                name, kind, address, communeCode, other, phone, openedOn, accessibility, accessibilityNote);
    }

    public PlaceContent named(String other) {
        return new PlaceContent(
                other, kind, address, communeCode, point, phone, openedOn, accessibility, accessibilityNote);
    }

    public PlaceContent ofKind(String other) {
        return new PlaceContent(
                name, other, address, communeCode, point, phone, openedOn, accessibility, accessibilityNote);
    }

    public PlaceContent openedOn(LocalDate day) {
        return new PlaceContent(name, kind, address, communeCode, point, phone, day, accessibility, accessibilityNote);
    }

    /** The name folded: two live places of one commune are namesakes when this is equal. */
    public String searchName() {
        return SearchName.of(name);
    }

    Map<String, @Nullable String> facts() {
        Map<String, @Nullable String> facts = new LinkedHashMap<>();
        facts.put("name", name);
        facts.put("kind", kind);
        facts.put("address.complement", address.complement());
        facts.put("address.number", address.number());
        facts.put("address.streetType", address.streetType());
        facts.put("address.street", address.street());
        facts.put("address.placeOrBox", address.placeOrBox());
        facts.put("address.deliveryLine", address.deliveryLine());
        facts.put("communeCode", communeCode);
        facts.put("location", point == null ? null : point.lat() + "," + point.lon());
        facts.put("phone", phone);
        facts.put("openedOn", LocalStructure.text(openedOn));
        facts.put("accessibility", accessibility.name());
        facts.put("accessibilityNote", accessibilityNote);
        return facts;
    }
}
