package fr.maillage.registry.structure.api;

import fr.maillage.registry.code.domain.CodedValue;
import fr.maillage.registry.geography.domain.Location;
import fr.maillage.registry.quality.api.QualityResponse;
import fr.maillage.registry.quality.domain.Quality;
import fr.maillage.registry.structure.domain.Structure;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A place of care. */
@Schema(
        name = "Structure",
        description = "Un établissement. Source : FINESS (ANS, DREES), Licence Ouverte 2.0. / An establishment.")
public record StructureResponse(
        @Schema(description = "Numéro FINESS du site, ou local:<uuid>. / FINESS site number.", examples = "310021373")
        String id,

        @Nullable
        @Schema(
                description =
                        "Numéro FINESS du site ; null pour une structure locale. / FINESS site number; null for a local one.",
                examples = "310021373")
        String finessSiteId,

        @Nullable @Schema(description = "Entité juridique. / Legal entity.")
        String finessLegalId,

        @Schema(description = "Nom. / Name.") String name,

        @Nullable @Schema(description = "Nom long. / Long name.")
        String longName,

        @Nullable @Schema(description = "Complément du nom. / Complement of the name.")
        String nameComplement,

        @Nullable @Schema(description = "Catégorie FINESS. / FINESS category.")
        CodedValue category,

        @Nullable @Schema(description = "Groupe de catégories FINESS. / FINESS group of categories.")
        CodedValue categoryGroup,

        @Nullable @Schema(description = "Type Maillage : MSP, CDS, CPTS… (REG-18) / Maillage kind.")
        CodedValue kind,

        @Nullable @Schema(description = "Mode de fixation des tarifs. / How its prices are set.")
        CodedValue tariff,

        @Nullable
        @Schema(description = "Participation au service public hospitalier. / Part in the public hospital service.")
        CodedValue publicService,

        @Nullable @Schema(description = "SIRET, 14 chiffres. / SIRET, 14 digits.")
        String siret,

        @Nullable @Schema(description = "Code APE. / Activity code (APE).")
        String activityCode,

        @Schema(description = "Adresse postale. / Postal address.")
        PostalAddress address,

        @Nullable @Schema(description = "Téléphone, comme dans le fichier. / Telephone, as in the file.")
        String phone,

        @Nullable @Schema(description = "Télécopie. / Fax.") String fax,

        @Nullable @Schema(description = "Ouverture. / Opening.")
        LocalDate openedOn,

        @Nullable @Schema(description = "Autorisation. / Authorization.")
        LocalDate authorizedOn,

        @Nullable @Schema(description = "Mise à jour par la source. / Updated by its source.")
        LocalDate updatedOn,

        @Nullable
        @Schema(description = "Code officiel de la commune. / Official code of the commune.", examples = "31555")
        String communeCode,

        @Nullable @Schema(description = "Nom de la commune. / Name of the commune.", examples = "Toulouse")
        String communeName,

        @Nullable @Schema(description = "SIREN de l'EPCI. / SIREN of the EPCI.")
        String epciCode,

        @Nullable @Schema(description = "Code du département. / Department code.")
        String departmentCode,

        @Nullable @Schema(description = "Code de la région. / Region code.")
        String regionCode,

        @Nullable @Schema(description = "Point, avec sa précision. / Point, with its precision.")
        Location location,

        @Nullable @Schema(description = "Mètres depuis le point de `near`. / Metres from the point of `near`.")
        Long distanceM,

        @Nullable
        @Schema(
                description =
                        "De 0 à 1, quand le nom a été trouvé par ressemblance. / From 0 to 1, when the name was found by likeness.",
                examples = "0.71")
        Double nameSimilarity,

        @Schema(description = "Origine : finess, local ou demo. / Where it comes from.", examples = "finess")
        String source,

        @Schema(description = "Présente dans le dernier fichier qui la couvre. / In the last file that covers it.")
        boolean active,

        @Nullable @Schema(description = "Disparue depuis ce jour. / Vanished on that day.")
        LocalDate inactiveSince,

        @Nullable
        @Schema(
                description =
                        "Organisation qui l'a ajoutée ; null pour le fichier national. / Organization that added it; null for the national file.",
                examples = "243100518")
        String owner,

        @Nullable
        @Schema(
                description =
                        "Accessibilité d'une structure locale, code de `accessibility-status`. / Accessibility of a local one.")
        CodedValue accessibility,

        @Nullable @Schema(description = "Ce qu'un visiteur doit savoir. / What a visitor should know.")
        String accessibilityNote,

        @Nullable
        @Schema(
                description =
                        "La structure demandée est fusionnée dans celle-ci, qui répond pour elle. / The structure asked for is merged into this one, which answers for it.")
        String mergedInto,

        @Schema(description = "Structures pour lesquelles celle-ci répond. / Structures that this one answers for.")
        List<String> mergedIds,

        @Schema(description = "Qualité de la fiche, et pourquoi. / Quality of the record, and why.")
        QualityResponse quality) {

    /** As in the official file, and as one would write it on a letter. */
    @Schema(
            name = "PostalAddress",
            description = "Adresse, comme dans le fichier officiel. / Address, as in the official file.")
    public record PostalAddress(
            @Nullable @Schema(description = "Complément. / Complement.")
            String complement,

            @Nullable @Schema(description = "Numéro. / Number.")
            String number,

            @Nullable @Schema(description = "Type de voie. / Type of street.")
            String streetType,

            @Nullable @Schema(description = "Nom de la voie. / Name of the street.")
            String street,

            @Nullable @Schema(description = "Complément de voie. / Complement of the street.")
            String streetComplement,

            @Nullable @Schema(description = "Lieu-dit ou boîte postale. / Place or box.")
            String placeOrBox,

            @Nullable @Schema(description = "Code postal et commune. / Postcode and town.", examples = "31000 TOULOUSE")
            String deliveryLine) {

        static PostalAddress from(Structure.Address address) {
            return new PostalAddress(
                    address.complement(),
                    address.number(),
                    address.streetType(),
                    address.street(),
                    address.streetComplement(),
                    address.placeOrBox(),
                    address.deliveryLine());
        }
    }

    static StructureResponse from(Structure structure, Quality quality) {
        Double distance = structure.distanceMetres();
        Double similarity = structure.nameSimilarity();
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
                PostalAddress.from(structure.address()),
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
                similarity == null ? null : Math.round(similarity * 100) / 100.0,
                structure.source(),
                structure.active(),
                structure.inactiveSince(),
                structure.owner(),
                structure.accessibility(),
                structure.accessibilityNote(),
                structure.merged().into(),
                structure.merged().ids(),
                QualityResponse.from(quality));
    }
}
