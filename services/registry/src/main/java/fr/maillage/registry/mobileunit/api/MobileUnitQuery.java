package fr.maillage.registry.mobileunit.api;

import fr.maillage.platform.http.page.ListParameters;
import fr.maillage.registry.SearchParameters;
import fr.maillage.registry.area.AreaTerritories;
import fr.maillage.registry.mobileunit.domain.MobileService;
import fr.maillage.registry.mobileunit.store.MobileUnitRows.Wanted;
import fr.maillage.registry.territory.domain.Level;
import fr.maillage.registry.territory.domain.Sought;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of {@code GET /mobile-units}. */
public record MobileUnitQuery(
        @QueryParam("territory")
        @Size(max = 50)
        @Parameter(
                description =
                        "Territoire d'un arrêt au moins ; répétable. / Territory of one stop at least; repeatable.",
                example = "commune:31555")
        List<String> territory,

        @QueryParam("service")
        @Size(max = 12)
        @Parameter(description = "Code de `mobile-service` ; répétable. / Repeatable.", example = "DENTAL")
        List<String> service,

        @QueryParam("publicView")
        @Parameter(
                description =
                        "Seulement celles qui peuvent, ou ne peuvent pas, être montrées aux habitants. / Only those that may, or may not, be shown.")
        @Nullable
        Boolean publicView,

        @QueryParam("active")
        @DefaultValue("true")
        @Parameter(
                description =
                        "true : en service ; false : archivées ; any : toutes. / true: in service; false: archived; any: all.",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"true", "false", "any"}))
        String active) {

    /** Stops know their commune, and what it belongs to. */
    static final Set<Level> LEVELS = EnumSet.of(Level.REGION, Level.DEPARTMENT, Level.EPCI, Level.COMMUNE, Level.TVS);

    Wanted toWanted(String tenant, AreaTerritories territories) {
        Sought sought = territories.sought("territory", territory);
        AreaTerritories.ofLevels("territory", sought.refs(), LEVELS);
        return new Wanted(tenant, SearchParameters.active(active), publicView, services(service), sought);
    }

    /** Words of the closed list, refused otherwise. */
    static List<String> services(List<String> service) {
        service.stream()
                .filter(word -> Arrays.stream(MobileService.values())
                        .noneMatch(one -> one.name().equals(word)))
                .findFirst()
                .ifPresent(word -> {
                    throw ListParameters.notInList(
                            "service",
                            word,
                            Arrays.stream(MobileService.values())
                                    .map(Enum::name)
                                    .collect(Collectors.joining(", ")));
                });
        return service;
    }
}
