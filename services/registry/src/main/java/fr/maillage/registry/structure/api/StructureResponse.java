package fr.maillage.registry.structure.api;

import fr.maillage.registry.code.domain.CodedValue;
import fr.maillage.registry.geography.domain.Location;
import fr.maillage.registry.structure.domain.Structure;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A place of care. */
@Schema(
        name = "Structure",
        description = "Un établissement. Source : FINESS (ANS, DREES), Licence Ouverte 2.0. / An establishment.")
public record StructureResponse(
        @Schema(description = "Numéro FINESS du site, ou local:<uuid>. / FINESS site number.", examples = "310021373")
        String id,

        @Nullable @Schema(examples = "310021373") String finessSiteId,

        @Nullable @Schema(description = "Entité juridique. / Legal entity.")
        String finessLegalId,

        String name,
        @Nullable String longName,
        @Nullable String nameComplement,
        @Nullable CodedValue category,
        @Nullable CodedValue categoryGroup,

        @Nullable @Schema(description = "Type Maillage : MSP, CDS, CPTS… (REG-18) / Maillage kind.")
        CodedValue kind,

        @Nullable CodedValue tariff,
        @Nullable CodedValue publicService,
        @Nullable String siret,
        @Nullable String activityCode,
        PostalAddress address,
        @Nullable String phone,
        @Nullable String fax,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate authorizedOn,
        @Nullable LocalDate updatedOn,
        @Nullable @Schema(examples = "31555") String communeCode,
        @Nullable @Schema(examples = "Toulouse") String communeName,
        @Nullable String epciCode,
        @Nullable String departmentCode,
        @Nullable String regionCode,
        @Nullable Location location,

        @Nullable @Schema(description = "Mètres depuis le point de `near`. / Metres from the point of `near`.")
        Long distanceM,

        @Schema(description = "finess, local ou demo") String source,

        @Schema(description = "Présente dans le dernier fichier qui la couvre. / In the last file that covers it.")
        boolean active,

        @Nullable LocalDate inactiveSince) {

    /** As in the official file, and as one would write it on a letter. */
    @Schema(name = "PostalAddress")
    public record PostalAddress(
            @Nullable String complement,
            @Nullable String number,
            @Nullable String streetType,
            @Nullable String street,
            @Nullable String streetComplement,
            @Nullable String placeOrBox,
            @Nullable @Schema(examples = "31000 TOULOUSE") String deliveryLine) {}

    static StructureResponse from(Structure structure) {
        Structure.Address address = structure.address();
        Double distance = structure.distanceMetres();
        return new StructureResponse(
                structure.id(),
                structure.finessSiteId(),
                structure.finessLegalId(),
                structure.name(),
                structure.longName(),
                structure.nameComplement(),
                structure.category(),
                structure.categoryGroup(),
                structure.kind(),
                structure.tariff(),
                structure.publicService(),
                structure.siret(),
                structure.activityCode(),
                new PostalAddress(
                        address.complement(),
                        address.number(),
                        address.streetType(),
                        address.street(),
                        address.streetComplement(),
                        address.placeOrBox(),
                        address.deliveryLine()),
                structure.phone(),
                structure.fax(),
                structure.dates().opened(),
                structure.dates().authorized(),
                structure.dates().updated(),
                structure.place().communeCode(),
                structure.place().communeName(),
                structure.place().epciCode(),
                structure.place().departmentCode(),
                structure.place().regionCode(),
                structure.location(),
                distance == null ? null : Math.round(distance),
                structure.source(),
                structure.active(),
                structure.inactiveSince());
    }
}
