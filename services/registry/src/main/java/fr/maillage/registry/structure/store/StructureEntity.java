package fr.maillage.registry.structure.store;

import fr.maillage.registry.code.domain.CodedValue;
import fr.maillage.registry.geography.domain.Location;
import fr.maillage.registry.structure.domain.Structure;
import fr.maillage.registry.structure.domain.Structure.Address;
import fr.maillage.registry.structure.domain.Structure.Dates;
import fr.maillage.registry.structure.domain.Structure.Place;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row that requests only read: of the national file, which imports write, or of an organization. */
@Entity(name = "Structure")
@Table(name = "visible_structure")
@Immutable
class StructureEntity {

    @Id
    @Nullable
    String id;

    @Nullable
    String finessSiteId;

    @Nullable
    String finessLegalId;

    @Nullable
    String name;

    @Nullable
    String longName;

    @Nullable
    String nameComplement;

    @Nullable
    String searchName;

    @Nullable
    String categoryCode;

    @Nullable
    String categoryGroupCode;

    @Nullable
    String siret;

    @Nullable
    String activityCode;

    @Nullable
    String tariffCode;

    @Nullable
    String publicServiceCode;

    @Nullable
    String addressComplement;

    @Nullable
    String streetNumber;

    @Nullable
    String streetType;

    @Nullable
    String streetName;

    @Nullable
    String streetComplement;

    @Nullable
    String placeOrBox;

    @Nullable
    String deliveryLine;

    @Nullable
    String phone;

    @Nullable
    String fax;

    @Nullable
    LocalDate openedOn;

    @Nullable
    LocalDate authorizedOn;

    @Nullable
    LocalDate updatedOn;

    @Nullable
    String communeCode;

    @Nullable
    String parentCommune;

    @Nullable
    String epciCode;

    @Nullable
    String departmentCode;

    @Nullable
    String regionCode;

    @Nullable
    String irisCode;

    @Nullable
    String qpvCode;

    @Nullable
    Double latitude;

    @Nullable
    Double longitude;

    @Nullable
    String locationPrecision;

    @Nullable
    String locationSource;

    @Nullable
    Float locationScore;

    @Nullable
    String source;

    boolean active;

    @Nullable
    LocalDate inactiveSince;

    int version;

    /** The organization that added it; null for the national file's. */
    @Nullable
    String owner;

    /** FINESS category, or the kind of a local structure: what a kind is asked by. */
    @Nullable
    String classCode;

    @Nullable
    String localKind;

    @Nullable
    String accessibility;

    @Nullable
    String accessibilityNote;

    /** Another record answers for it: lists leave it out. */
    boolean merged;

    /** Labels that stand in other rows. */
    record Labels(
            @Nullable String category,
            @Nullable String categoryEn,
            @Nullable String kind,
            @Nullable String kindFr,
            @Nullable String kindEn,
            @Nullable String group,
            @Nullable String tariff,
            @Nullable String publicService,
            @Nullable String commune,
            @Nullable String accessibility,
            @Nullable String accessibilityEn) {}

    Structure toDomain(Labels labels, @Nullable Double distanceMetres, @Nullable Double nameSimilarity) {
        return new Structure(
                Objects.requireNonNull(id),
                finessSiteId,
                finessLegalId,
                Objects.requireNonNull(name),
                longName,
                nameComplement,
                Objects.requireNonNull(searchName),
                CodedValue.of(categoryCode, labels.category(), labels.categoryEn()),
                CodedValue.of(categoryGroupCode, labels.group(), null),
                CodedValue.of(labels.kind(), labels.kindFr(), labels.kindEn()),
                CodedValue.of(tariffCode, labels.tariff(), null),
                CodedValue.of(publicServiceCode, labels.publicService(), null),
                siret,
                activityCode,
                new Address(
                        addressComplement,
                        streetNumber,
                        streetType,
                        streetName,
                        streetComplement,
                        placeOrBox,
                        deliveryLine),
                phone,
                fax,
                new Dates(openedOn, authorizedOn, updatedOn),
                new Place(communeCode, labels.commune(), epciCode, departmentCode, regionCode),
                Location.of(latitude, longitude, locationPrecision, locationScore, locationSource),
                Objects.requireNonNull(source),
                active,
                inactiveSince,
                owner,
                CodedValue.of(accessibility, labels.accessibility(), labels.accessibilityEn()),
                accessibilityNote,
                version,
                distanceMetres,
                nameSimilarity,
                Structure.Merged.NONE);
    }
}
