package fr.maillage.registry.territory.api;

import fr.maillage.registry.code.domain.CodedValue;
import fr.maillage.registry.geography.domain.Location;
import fr.maillage.registry.territory.domain.Territory;
import fr.maillage.registry.territory.domain.Territory.Named;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A territory of the reference geography. */
@Schema(
        name = "Territory",
        description = "Un territoire de la géographie de référence. / A territory of the reference geography.")
public record TerritoryResponse(
        @Schema(description = "Code public. / Public code.", examples = "commune:31555")
        String id,

        @Schema(description = "Niveau. / Level.", examples = "commune")
        String level,

        @Schema(description = "Code officiel. / Official code.", examples = "31555")
        String code,

        @Schema(description = "Nom officiel. / Official name.", examples = "Toulouse")
        String name,

        @Schema(description = "Nature : commune, métropole… / Nature of the territory.")
        CodedValue kind,

        @Nullable
        @Schema(description = "Commune d'un arrondissement municipal. / Commune of a municipal arrondissement.")
        Member parentCommune,

        @Nullable @Schema(description = "EPCI qui le contient. / EPCI that holds it.")
        Member epci,

        @Nullable @Schema(description = "Département. / Department.")
        Member department,

        @Nullable @Schema(description = "Région. / Region.") Member region,

        @Nullable @Schema(description = "Commune chef-lieu. / Seat.", examples = "31555")
        String seatCode,

        @Schema(description = "Codes postaux. / Postcodes.") List<String> postcodes,

        @Nullable
        @Schema(
                description =
                        "Habitants ; celle d'un arrondissement est comprise dans sa commune. / Inhabitants; those of an arrondissement are part of its commune's.")
        Integer population,

        @Nullable @Schema(description = "Point du chef-lieu ou centre. / Point of the seat, or centre.")
        Location location,

        @Schema(
                description =
                        "reference : livré avec la plateforme ; official : fichier importé. / Shipped, or imported.")
        String source,

        @Schema(description = "En vigueur. / In force.") boolean active,

        @Nullable @Schema(description = "Supprimé depuis ce jour. / Ended on that day.")
        LocalDate inactiveSince) {

    /** A territory named by another. */
    @Schema(name = "TerritoryName", description = "Un territoire nommé par un autre. / A territory named by another.")
    public record Member(
            @Schema(description = "Code officiel. / Official code.", examples = "31")
            String code,

            @Nullable @Schema(description = "Nom officiel. / Official name.", examples = "Haute-Garonne")
            String name) {}

    static TerritoryResponse from(Territory territory) {
        return new TerritoryResponse(
                territory.level().word() + ":" + territory.code(),
                territory.level().word(),
                territory.code(),
                territory.name(),
                territory.kind(),
                member(territory.parentCommune()),
                member(territory.epci()),
                member(territory.department()),
                member(territory.region()),
                territory.seatCode(),
                territory.postcodes(),
                territory.population(),
                territory.location(),
                territory.source(),
                territory.active(),
                territory.inactiveSince());
    }

    private static @Nullable Member member(@Nullable Named named) {
        return named == null ? null : new Member(named.code(), named.name());
    }
}
