package fr.maillage.registry.professional.api;

import fr.maillage.registry.identifier.domain.NameMatch;
import fr.maillage.registry.professional.domain.ProfessionalSearch;
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

/** What residents look for, and nothing that an organization keeps for itself. */
public record DirectoryQuery(
        @QueryParam("territory")
        @Size(max = 50)
        @Parameter(
                description =
                        "Territoire officiel où chercher ; répétable. / Official territory to search in; repeatable.",
                example = "[\"commune:31555\"]")
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

        @QueryParam("structure")
        @Size(max = 50)
        @Parameter(description = "Site FINESS ; répétable. / FINESS site; repeatable.", example = "[\"310021373\"]")
        List<String> structure,

        @QueryParam("q")
        @DefaultValue("")
        @Size(max = 100)
        @Parameter(
                description =
                        "Débuts de mots du nom et du prénom ; si personne n'est trouvé, noms ressemblants. / Beginnings of words of the names; if nobody is found, names like them.",
                schema = @Schema(type = SchemaType.STRING, examples = "le goff"))
        String q,

        @QueryParam("near")
        @Size(max = 60)
        @Parameter(
                description = "lat,lon en degrés WGS84 : les plus proches d'abord. / Nearest first.",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                pattern = "^-?[0-9]{1,2}([.][0-9]+)?,-?[0-9]{1,3}([.][0-9]+)?$",
                                examples = "43.6047,1.4442"))
        @Nullable
        String near,

        @QueryParam("radiusM")
        @DefaultValue("5000")
        @Min(1)
        @Max(100_000)
        @Parameter(description = "Rayon autour de near, en mètres. / Radius around near, in metres.")
        int radiusM) {

    ProfessionalSearch toSearch(Sought territories) {
        List<String> none = List.of();
        String match = NameMatch.AUTO.name();
        return new ProfessionalQuery(
                        territory,
                        profession,
                        specialty,
                        none,
                        none,
                        structure,
                        q,
                        match,
                        near,
                        radiusM,
                        "true",
                        null,
                        null)
                .toSearch(territories, null)
                .openToPublic();
    }
}
