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

        @Nullable
        @Schema(description = "TVS d'une commune. / Health-life territory (TVS) of a commune.", examples = "31555")
        String tvsCode,

        @Schema(
                description =
                        "Communes d'un IRIS, d'un QPV ou d'un TVS ; vide aux autres niveaux. / Communes of an IRIS, QPV or TVS; empty at other levels.")
        List<String> communeCodes,

        @Nullable @Schema(description = "Génération d'un QPV : 2015 ou 2024. / Generation of a QPV.", examples = "2024")
        Integer generation,

        @Nullable @Schema(description = "Date du fichier d'un IRIS, d'un QPV ou d'un TVS. / Date of the file.")
        LocalDate vintage,

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
        LocalDate inactiveSince,

        @Nullable
        @Schema(
                description =
                        "Code demandé, d'une ancienne commune que celle-ci a reprise. / The code asked for, of a former commune that this one took over.")
        Former resolvedFrom) {

    /** A commune that is no more. */
    @Schema(name = "FormerCommune", description = "Une ancienne commune. / A former commune.")
    public record Former(
            @Schema(description = "Son code. / Its code.", examples = "01039")
            String code,

            @Schema(description = "Son nom. / Its name.", examples = "Béon")
            String name,

            @Schema(description = "Nature : déléguée, associée ou ancienne. / Delegated, associated or former.")
            CodedValue kind) {}

    /** A territory named by another. */
    @Schema(name = "TerritoryName", description = "Un territoire nommé par un autre. / A territory named by another.")
    public record Member(
            @Schema(description = "Code officiel. / Official code.", examples = "31")
            String code,

            @Nullable @Schema(description = "Nom officiel. / Official name.", examples = "Haute-Garonne")
            String name) {}

    static TerritoryResponse from(Territory territory) {
        return from(territory, null);
    }

    /** {@code asked} is the former commune whose code was asked for, null when it was the territory's own. */
    static TerritoryResponse from(Territory territory, @Nullable Territory asked) {
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
                territory.tvsCode(),
                territory.communeCodes(),
                territory.generation(),
                territory.vintage(),
                territory.postcodes(),
                territory.population(),
                territory.location(),
                territory.source(),
                territory.active(),
                territory.inactiveSince(),
                asked == null ? null : new Former(asked.code(), asked.name(), asked.kind()));
    }

    private static @Nullable Member member(@Nullable Named named) {
        return named == null ? null : new Member(named.code(), named.name());
    }
}
