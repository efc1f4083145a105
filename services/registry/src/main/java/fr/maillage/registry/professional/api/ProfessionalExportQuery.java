package fr.maillage.registry.professional.api;

import fr.maillage.registry.identifier.domain.NameMatch;
import fr.maillage.registry.professional.domain.ProfessionalSearch;
import fr.maillage.registry.professional.domain.Wanted;
import fr.maillage.registry.territory.domain.Sought;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of an export of people: those of the list that read a territory in the order of names. */
public record ProfessionalExportQuery(
        @QueryParam("territory")
        @Size(max = 50)
        @Parameter(
                description =
                        "Territoire : niveau et code officiel, ou area:<id> ; répétable. / Territory: level and official code, or area:<id>; repeatable.",
                example = "[\"department:31\"]")
        List<String> territory,

        @QueryParam("profession")
        @Size(max = 50)
        @Parameter(
                description =
                        "Profession exercée : code TRE_G15, ou G15:10, R95:93 (psychologue) ; répétable. / Profession practised; title users need their system; repeatable.",
                example = "[\"10\"]")
        List<String> profession,

        @QueryParam("specialty")
        @Size(max = 50)
        @Parameter(
                description = "Savoir-faire (TRE_R38) ; répétable. / Skill (TRE_R38); repeatable.",
                example = "[\"SM54\"]")
        List<String> specialty,

        @QueryParam("practiceMode")
        @Size(max = 10)
        @Parameter(
                description = "Mode d'exercice : L, S, B, I ou MIXED ; répétable. / Way of practice; repeatable.",
                example = "[\"L\"]")
        List<String> practiceMode,

        @QueryParam("careTier")
        @Size(max = 2)
        @Parameter(
                description =
                        "Recours, selon la liste de votre organisation : FIRST_RECOURSE, SECOND_RECOURSE ; répétable. / Care tier, by your organization's list; repeatable.",
                example = "[\"FIRST_RECOURSE\"]")
        List<String> careTier,

        @QueryParam("structure")
        @Size(max = 50)
        @Parameter(description = "Site FINESS ; répétable. / FINESS site; repeatable.", example = "[\"310021373\"]")
        List<String> structure,

        @QueryParam("q")
        @DefaultValue("")
        @Size(max = 100)
        @Parameter(
                description = "Débuts de mots du nom et du prénom. / Beginnings of words of the names.",
                schema = @Schema(type = SchemaType.STRING, examples = "le goff"))
        String q,

        @QueryParam("active")
        @DefaultValue("true")
        @Parameter(
                description =
                        "true : dans le dernier fichier ; false : disparus ; any : tous. / true: in the last file; false: vanished; any: all.",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"true", "false", "any"}))
        String active,

        @QueryParam("qualityBelow")
        @Min(1)
        @Max(100)
        @Parameter(
                description =
                        "Fiches dont le score national de qualité (nombre entier, de 1 à 100) est inférieur, dans un territoire ou une structure. / Records whose national quality score is less, within a territory or a structure.",
                example = "80")
        @Nullable
        Integer qualityBelow) {

    ProfessionalSearch toSearch(Sought territories, @Nullable List<Wanted> ofTiers) {
        String match = NameMatch.PREFIX.name();
        return new ProfessionalQuery(
                        territory,
                        profession,
                        specialty,
                        practiceMode,
                        careTier,
                        structure,
                        q,
                        match,
                        null,
                        1,
                        active,
                        qualityBelow,
                        null)
                .toSearch(territories, ofTiers);
    }
}
