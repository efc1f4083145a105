package fr.maillage.registry.mobileunit.api;

import fr.maillage.registry.area.AreaTerritories;
import fr.maillage.registry.mobileunit.store.MobileUnitRows.Wanted;
import fr.maillage.registry.territory.domain.Sought;
import fr.maillage.registry.territory.domain.TerritoryRef;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What residents look for. */
public record PublicUnitQuery(
        @QueryParam("territory")
        @Size(max = 50)
        @Parameter(
                description =
                        "Commune, EPCI, département ou région d'un arrêt au moins ; répétable. / Commune, EPCI, department or region of one stop at least; repeatable.",
                example = "[\"commune:31555\"]")
        List<String> territory,

        @QueryParam("service")
        @Size(max = 12)
        @Parameter(description = "Code de `mobile-service` ; répétable. / Repeatable.", example = "[\"DENTAL\"]")
        List<String> service) {

    Wanted toWanted(List<TerritoryRef> territories) {
        List<TerritoryRef> there = AreaTerritories.ofLevels("territory", territories, MobileUnitQuery.LEVELS);
        return new Wanted(null, true, true, MobileUnitQuery.services(service), Sought.in(there));
    }
}
