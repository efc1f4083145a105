package fr.maillage.registry.caretier.api;

import fr.maillage.registry.caretier.domain.CareTier;
import fr.maillage.registry.caretier.domain.TierList;
import fr.maillage.registry.caretier.domain.TierRule;
import fr.maillage.registry.caretier.domain.TierRule.Coverage;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The list that holds. */
@Schema(
        name = "CareTiers",
        description =
                "Qui est de premier, de second recours ; qui n’est sur aucune ligne n’est d’aucun (REG-11). / Who is of first, of second recourse; whoever is on no line is of none.")
public record CareTiersResponse(
        @Schema(
                description =
                        "true : la liste livrée, faute d’une liste propre. / The shipped list, for want of an own one.")
        boolean shipped,

        @Schema(description = "D’où elle vient. / Where it comes from.")
        String source,

        @Schema(description = "Depuis quand elle vaut. / Since when it holds.")
        LocalDate asOf,

        @Schema(description = "Ses lignes. / Its lines.") List<Line> rules,

        @Schema(description = "0 pour la liste livrée ; fait l’ETag. / 0 for the shipped list; makes the ETag.")
        int version) {

    /** One line. */
    @Schema(name = "CareTierLine", description = "Une ligne. / One line.")
    public record Line(
            @Schema(description = "G15 ou R95. / G15 or R95.", examples = "G15")
            String professionSystem,

            @Schema(description = "Code de la profession. / Code of the profession.", examples = "10")
            String professionCode,

            @Schema(description = "Vide : toute la profession. / Empty: the whole profession.")
            List<String> specialtyCodes,

            @Schema(description = "Niveau de recours. / Tier.", examples = "FIRST_RECOURSE")
            CareTier tier,

            @Schema(description = "PARTIAL : données incomplètes. / Incomplete data.", examples = "COMPLETE")
            Coverage coverage) {

        static Line from(TierRule rule) {
            return new Line(
                    rule.professionSystem(),
                    rule.professionCode(),
                    rule.specialtyCodes(),
                    rule.tier(),
                    rule.coverage());
        }
    }

    static CareTiersResponse from(TierList list) {
        return new CareTiersResponse(
                list.shipped(),
                list.source(),
                list.asOf(),
                list.tiers().rules().stream().map(Line::from).toList(),
                list.version());
    }
}
