package fr.maillage.registry.professional.api;

import fr.maillage.registry.code.domain.CodedValue;
import fr.maillage.registry.geography.domain.Location;
import fr.maillage.registry.professional.domain.Professional.Activity;
import fr.maillage.registry.professional.domain.Professional.Address;
import fr.maillage.registry.professional.domain.Professional.Place;
import fr.maillage.registry.professional.domain.Professional.Site;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody does at one place in one way. */
@Schema(name = "Activity")
public record ActivityResponse(
        @Schema(description = "Le même d'un fichier à l'autre. / The same from file to file.")
        UUID id,

        ProfessionResponse profession,

        @Nullable @Schema(description = "Structure du registre, null si inconnue. / Null when the registry has none.")
        String structureId,

        @Nullable @Schema(examples = "310021373") String finessSiteId,
        @Nullable String finessLegalId,
        @Nullable String siret,

        @Nullable @Schema(description = "Identifiant technique RPPS de la structure. / RPPS technical identifier.")
        String technicalStructureId,

        @Nullable String structureName,
        @Nullable String tradeSign,

        @Nullable @Schema(description = "L, S, B ou I (REG-09). / Way of practice.")
        CodedValue practiceMode,

        @Nullable CodedValue kind,

        @Schema(description = "Remplaçant (REG-10) : une capacité, pas une adresse. / Substitute: not an address.")
        boolean substitute,

        @Nullable CodedValue role,
        @Nullable CodedValue pharmacistSection,
        @Nullable CodedValue sector,

        @Nullable @Schema(description = "Null si le fichier n'en donne aucune. / Null when the file gives none.")
        PracticeAddress address,

        @Nullable @Schema(examples = "31555") String communeCode,
        @Nullable @Schema(examples = "Toulouse") String communeName,
        @Nullable String epciCode,
        @Nullable String departmentCode,
        @Nullable String regionCode,
        @Nullable Location location,

        @Schema(description = "Premier fichier chargé ici qui la donne. / First file loaded here that has it.")
        LocalDate firstSeenOn,

        @Nullable @Schema(description = "Date du fichier où elle n'est plus. / Date of the file without it.")
        LocalDate endedOn) {

    /** As in the official file. */
    @Schema(name = "PracticeAddress")
    public record PracticeAddress(
            @Nullable String recipient,
            @Nullable String complement,
            @Nullable String number,
            @Nullable String streetType,
            @Nullable String street,
            @Nullable String deliveryMention,
            @Nullable @Schema(examples = "31000 TOULOUSE") String deliveryLine,
            @Nullable String postcode,
            @Nullable CodedValue country) {

        static @Nullable PracticeAddress from(Address address) {
            return address.isEmpty()
                    ? null
                    : new PracticeAddress(
                            address.recipient(),
                            address.complement(),
                            address.number(),
                            address.streetType(),
                            address.street(),
                            address.deliveryMention(),
                            address.deliveryLine(),
                            address.postcode(),
                            address.country());
        }
    }

    static ActivityResponse from(Activity activity) {
        Site site = activity.site();
        Place place = activity.place();
        return new ActivityResponse(
                activity.id(),
                ProfessionResponse.from(activity.profession()),
                site.structureId(),
                site.finessSiteId(),
                site.finessLegalId(),
                site.siret(),
                site.technicalId(),
                site.name(),
                site.tradeSign(),
                activity.practiceMode(),
                activity.kind(),
                activity.substitute(),
                activity.role(),
                activity.pharmacistSection(),
                activity.sector(),
                PracticeAddress.from(place.address()),
                place.communeCode(),
                place.communeName(),
                place.epciCode(),
                place.departmentCode(),
                place.regionCode(),
                activity.location(),
                activity.firstSeenOn(),
                activity.endedOn());
    }
}
