package fr.maillage.registry.structure.domain;

import fr.maillage.registry.code.domain.CodedValue;
import fr.maillage.registry.geography.domain.Location;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place of care as shown, labels included.
 *
 * @param owner the organization that added it; null for the national file's
 * @param nameSimilarity 0 to 1 when it was found by likeness of its name, null otherwise
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
        @Nullable Double distanceMetres,
        @Nullable Double nameSimilarity,
        Merged merged) {

    /**
     * Whether other records are of the same place.
     *
     * @param into the record that answers for the one asked for; null when it answers itself
     * @param ids those it answers for
     */
    public record Merged(@Nullable String into, List<String> ids) {

        public static final Merged NONE = new Merged(null, List.of());

        public Merged {
            ids = List.copyOf(ids);
        }
    }

    /** What it does not know itself, another record of the same place tells; the rest stays. */
    public Structure completedBy(Structure other, Merged signs) {
        return new Structure(
                id,
                finessSiteId,
                first(finessLegalId, other.finessLegalId),
                name,
                first(longName, other.longName),
                first(nameComplement, other.nameComplement),
                searchName,
                first(category, other.category),
                first(categoryGroup, other.categoryGroup),
                first(kind, other.kind),
                first(tariff, other.tariff),
                first(publicService, other.publicService),
                first(siret, other.siret),
                first(activityCode, other.activityCode),
                address.street() == null && address.placeOrBox() == null ? other.address : address,
                first(phone, other.phone),
                first(fax, other.fax),
                dates,
                place,
                first(location, other.location),
                source,
                active,
                inactiveSince,
                first(owner, other.owner),
                first(accessibility, other.accessibility),
                first(accessibilityNote, other.accessibilityNote),
                version,
                distanceMetres,
                nameSimilarity,
                signs);
    }

    private static <T> @Nullable T first(@Nullable T own, @Nullable T others) {
        return own == null ? others : own;
    }

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
