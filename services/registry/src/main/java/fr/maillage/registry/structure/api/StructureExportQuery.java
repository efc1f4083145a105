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

/** The filters of an export of structures: those of the list that do not turn on a point. */
public record StructureExportQuery(
        @QueryParam("territory")
        @Size(max = 50)
        @Parameter(
                description =
                        "Territoire : niveau et code officiel, ou area:<id> ; répétable. / Territory: level and official code, or area:<id>; repeatable.",
                example = "[\"department:31\"]")
        List<String> territory,

        @QueryParam("category")
        @Size(max = 50)
        @Parameter(description = "Catégorie FINESS ; répétable. / FINESS category; repeatable.", example = "[\"603\"]")
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
                        "Mots du nom, dans n'importe quel ordre, quelle que soit leur coupe. / Words of the name, in any order, however cut.",
                schema = @Schema(type = SchemaType.STRING, examples = "maison de sante"))
        String q,

        @QueryParam("active")
        @DefaultValue("true")
        @Parameter(
                description =
                        "true : dans le dernier fichier ; false : disparues ; any : toutes. / true: in the last file; false: vanished; any: all.",
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
                        "Fiches dont le score national de qualité (nombre entier, de 1 à 100) est inférieur. / Records whose national quality score is less.",
                example = "80")
        @Nullable
        Integer qualityBelow) {

    StructureSearch toSearch(AreaTerritories territories, CodeService codes) {
        return new StructureQuery(territory, category, kind, q, "prefix", null, 1, active, qualityBelow, "id")
                .toSearch(territories, codes);
    }
}
