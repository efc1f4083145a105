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
@Schema(name = "Territory")
public record TerritoryResponse(
        @Schema(description = "Code public. / Public code.", examples = "commune:31555")
        String id,

        @Schema(examples = "commune") String level,
        @Schema(examples = "31555") String code,
        @Schema(examples = "Toulouse") String name,
        CodedValue kind,

        @Nullable
        @Schema(description = "Commune d'un arrondissement municipal. / Commune of a municipal arrondissement.")
        Member parentCommune,

        @Nullable Member epci,
        @Nullable Member department,
        @Nullable Member region,

        @Nullable @Schema(description = "Commune chef-lieu. / Seat.", examples = "31555")
        String seatCode,

        List<String> postcodes,

        @Nullable
        @Schema(
                description =
                        "Habitants ; celle d'un arrondissement est comprise dans sa commune. / Inhabitants; those of an arrondissement are part of its commune's.")
        Integer population,

        @Nullable Location location,

        @Schema(
                description =
                        "reference : livré avec la plateforme ; official : fichier importé. / Shipped, or imported.")
        String source,

        boolean active,
        @Nullable LocalDate inactiveSince) {

    /** A territory named by another. */
    @Schema(name = "TerritoryName")
    public record Member(String code, @Nullable String name) {}

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
