package fr.maillage.registry.zoning.api;

import fr.maillage.registry.code.domain.CodedValue;
import fr.maillage.registry.zoning.domain.Zone;
import fr.maillage.registry.zoning.domain.Zoning;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The zoning in force at a place on a day. */
@Schema(
        name = "TerritoryZoning",
        description = "Le zonage en vigueur à un endroit, un jour donné. / The zoning in force at a place on a day.")
public record ZoningResponse(
        @Schema(description = "Territoire. / Territory.", examples = "commune:31555")
        String territory,

        @Schema(description = "Jour considéré. / Day in question.")
        LocalDate at,

        @Schema(
                description =
                        "Une ligne par profession dont un acte parle ; vide quand aucun zonage n'est chargé. / One a profession that an act speaks of; empty when no zoning is loaded.")
        List<InForce> items) {

    /** What an act says for one profession. */
    @Schema(
            name = "ZoningInForce",
            description = "Ce qu'un acte dit pour une profession. / What an act says for one profession.")
    public record InForce(
            @Schema(description = "Profession, `système:code`. / Profession, `system:code`.")
            CodedValue profession,

            @Schema(description = "ZIP, ZAC, ZAR, OUTSIDE ou UNKNOWN. / The zone.")
            CodedValue zone,

            @Nullable
            @Schema(
                    description = "INSUFFICIENT_DATA quand la zone est UNKNOWN. / When the zone is UNKNOWN.",
                    enumeration = {"INSUFFICIENT_DATA"})
            String outcome,

            @Schema(description = "Premier jour de validité. / First day in force.")
            LocalDate validFrom,

            @Schema(description = "Acte. / Act.", examples = "Arrêté ARS du 7 juin 2025")
            String act,

            @Schema(
                    description =
                            "Territoire que l'acte nomme : celui-ci, sa commune ou son TVS. / Territory that the act names.",
                    examples = "tvs:31555")
            String basis) {

        private static InForce from(Zoning zoning) {
            return new InForce(
                    new CodedValue(zoning.profession(), zoning.professionLabel(), null),
                    new CodedValue(zoning.zone().name(), zoning.zoneLabel(), zoning.zoneLabelEn()),
                    zoning.zone() == Zone.UNKNOWN ? "INSUFFICIENT_DATA" : null,
                    zoning.validFrom(),
                    zoning.act(),
                    zoning.level() + ":" + zoning.code());
        }
    }

    static ZoningResponse from(String territory, LocalDate at, List<Zoning> found) {
        return new ZoningResponse(
                territory, at, found.stream().map(InForce::from).toList());
    }
}
