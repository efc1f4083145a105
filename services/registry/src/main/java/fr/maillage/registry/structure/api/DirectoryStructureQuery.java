package fr.maillage.registry.structure.api;

import fr.maillage.registry.area.AreaTerritories;
import fr.maillage.registry.code.CodeService;
import fr.maillage.registry.structure.domain.StructureSearch;
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

/** The places of care that residents look for. */
public record DirectoryStructureQuery(
        @QueryParam("territory")
        @Size(max = 50)
        @Parameter(
                description =
                        "Territoire officiel où chercher ; répétable. / Official territory to search in; repeatable.",
                example = "[\"commune:31555\"]")
        List<String> territory,

        @QueryParam("category")
        @Size(max = 50)
        @Parameter(
                description =
                        "Catégorie FINESS, code de la nomenclature `finess-category` ; répétable. / FINESS category; repeatable.",
                example = "[\"603\"]")
        List<String> category,

        @QueryParam("kind")
        @Size(max = 20)
        @Parameter(
                description =
                        "Type Maillage, code de la nomenclature `structure-kind` ; répétable. / Maillage kind; repeatable.",
                example = "[\"MSP\"]")
        List<String> kind,

        @QueryParam("q")
        @DefaultValue("")
        @Size(max = 100)
        @Parameter(
                description =
                        "Mots du nom, dans n'importe quel ordre ; si rien n'est trouvé, noms ressemblants. / Words of the name, in any order; if nothing is found, names like them.",
                schema = @Schema(type = SchemaType.STRING, examples = "maison de sante"))
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

    StructureSearch toSearch(AreaTerritories territories, CodeService codes) {
        return new StructureQuery(territory, category, kind, q, "auto", near, radiusM, "true", null, null)
                .toSearch(territories, codes)
                .ofReference();
    }
}
