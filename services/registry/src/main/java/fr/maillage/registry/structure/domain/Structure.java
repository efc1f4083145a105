package fr.maillage.registry.structure.domain;

import fr.maillage.registry.code.domain.CodedValue;
import fr.maillage.registry.geography.domain.Location;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place of care as shown, labels included.
 *
 * @param owner the organization that added it; null for the national file's
 */
public record Structure(
        String id,
        @Nullable String finessSiteId,
        @Nullable String finessLegalId,
        String name,
        @Nullable String longName,
        @Nullable String nameComplement,
        String searchName,
        @Nullable CodedValue category,
        @Nullable CodedValue categoryGroup,
        @Nullable CodedValue kind,
        @Nullable CodedValue tariff,
        @Nullable CodedValue publicService,
        @Nullable String siret,
        @Nullable String activityCode,
        Address address,
        @Nullable String phone,
        @Nullable String fax,
        Dates dates,
        Place place,
        @Nullable Location location,
        String source,
        boolean active,
        @Nullable LocalDate inactiveSince,
        @Nullable String owner,
        @Nullable CodedValue accessibility,
        @Nullable String accessibilityNote,
        int version,
        @Nullable Double distanceMetres) {

    /** As in the official file, cell by cell. */
    public record Address(
            @Nullable String complement,
            @Nullable String number,
            @Nullable String streetType,
            @Nullable String street,
            @Nullable String streetComplement,
            @Nullable String placeOrBox,
            @Nullable String deliveryLine) {}

    /** Milestones in FINESS. */
    public record Dates(
            @Nullable LocalDate opened,
            @Nullable LocalDate authorized,
            @Nullable LocalDate updated) {}

    /** The territories stamped at import. */
    public record Place(
            @Nullable String communeCode,
            @Nullable String communeName,
            @Nullable String epciCode,
            @Nullable String departmentCode,
            @Nullable String regionCode) {}
}
