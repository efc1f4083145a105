package fr.maillage.registry.population.api;

import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.WithinTerritories;
import fr.maillage.platform.http.page.ListParameters;
import fr.maillage.registry.area.AreaTerritories;
import fr.maillage.registry.population.PopulationService;
import fr.maillage.registry.population.domain.AgePartition;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** People by age. */
@Path("/api/registry/v1/territories/population")
@Tag(name = "territories", description = "Géographie de référence. / Reference geography.")
@RunOnVirtualThread
@PermissionsAllowed("registry:read")
@WithinTerritories
public class PopulationResource {

    private final PopulationService people;
    private final Caller caller;

    PopulationResource(PopulationService people, Caller caller) {
        this.people = people;
        this.caller = caller;
    }

    @GET
    @Produces(MediaTypes.JSON)
    @Operation(
            operationId = "getPopulation",
            summary = "Habitants par âge et par sexe / People by age and sex",
            description =
                    "De plusieurs territoires ensemble, personne deux fois, d'après le dernier recensement chargé de leurs IRIS ; par sexe aux découpages six et three. Un effectif de moins de 11 est masqué, avec de quoi empêcher de le retrouver dans la réponse. Un QPV et un contour dessiné ne sont pas faits d'IRIS : 400. / Of several territories together, nobody twice, by the newest census loaded of their IRIS; by sex in partitions six and three. A count below 11 is hidden, and with it what in the answer would give it away. A QPV and a drawn outline are not made of IRIS: 400.")
    public PopulationResponse get(
            @QueryParam("territory")
                    @Size(min = 1, max = 50)
                    @Parameter(
                            required = true,
                            description =
                                    "Territoire, niveau:code ou area:identifiant ; répétable. / Territory; repeatable.",
                            example = "commune:31555")
                    List<String> territory,
            @QueryParam("partition")
                    @DefaultValue("ten")
                    @Parameter(
                            description =
                                    "Découpage des âges : ten (0-2 à 80 et plus, défaut), six (0-14 à 75 et plus), three (0-19, 20-64, 65 et plus). / How ages are cut.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"ten", "six", "three"}))
                    String partition) {
        AgePartition ages = AgePartition.find(partition)
                .orElseThrow(() -> ListParameters.notInList("partition", partition, AgePartition.words()));
        if (AreaTerritories.anyArea(territory)) {
            caller.tenant();
        }
        return PopulationResponse.from(territory, ages, people.of(territory));
    }
}
