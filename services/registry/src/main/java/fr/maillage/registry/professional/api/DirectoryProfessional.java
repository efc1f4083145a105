package fr.maillage.registry.professional.api;

import fr.maillage.platform.http.format.Geometry;
import fr.maillage.platform.http.format.Table;
import fr.maillage.registry.code.domain.CodedValue;
import fr.maillage.registry.geography.domain.Location;
import fr.maillage.registry.professional.api.ActivityResponse.PracticeAddress;
import fr.maillage.registry.professional.domain.Professional;
import fr.maillage.registry.professional.domain.Professional.Activity;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person whom residents may consult, with the places where they may. */
@Schema(
        name = "DirectoryProfessional",
        description =
                "Un professionnel que l'on peut consulter. Source : Annuaire Santé (ANS), RPPS, Licence Ouverte 2.0. / A professional whom one may consult.")
public record DirectoryProfessional(
        @Schema(description = "RPPS, ou adeli:<numéro>. / RPPS number, or adeli:<number>.", examples = "99000001240")
        String id,

        @Nullable
        @Schema(description = "Civilité d'exercice, comme Docteur. / Professional title.", examples = "Docteur")
        String title,

        @Schema(description = "Nom d'exercice. / Family name in practice.")
        String familyName,

        @Schema(description = "Prénom d'exercice. / Given name in practice.")
        String givenName,

        @Schema(description = "Profession. / Profession.") ProfessionResponse profession,

        @Schema(description = "Spécialités. / Specialties.") List<CodedValue> specialties,

        @Schema(description = "Lieux où l'on peut consulter. / Places where one may consult.")
        List<Place> places,

        @Nullable @Schema(description = "Mètres du lieu le plus proche de `near`. / Metres from the nearest place.")
        Long distanceM,

        @Nullable
        @Schema(
                description =
                        "Ressemblance du nom, de 0 à 1, s'il a été trouvé sans correspondre. / How alike the name is, when found without matching.",
                examples = "0.62")
        Double nameSimilarity) {

    static final Table<DirectoryProfessional> TABLE = Table.of(DirectoryProfessional.class)
            .column("id", "id", DirectoryProfessional::id)
            .column("title", "titre", "title", DirectoryProfessional::title)
            .column("familyName", "nom", "family name", DirectoryProfessional::familyName)
            .column("givenName", "prénom", "given name", DirectoryProfessional::givenName)
            .column(
                    "profession.label",
                    "profession",
                    "profession",
                    p -> p.profession().label())
            .column(
                    "specialties",
                    "spécialités",
                    "specialties",
                    p -> p.specialties().stream()
                            .map(skill -> Objects.requireNonNullElse(skill.label(), skill.code()))
                            .collect(Collectors.joining("|")))
            .column("places", "structures", "structures", p -> p.each(Place::structureName))
            .column("places", "communes", "communes", p -> p.each(Place::communeName))
            .column("distanceM", "distance (m)", "distance (m)", DirectoryProfessional::distanceM)
            .located(DirectoryProfessional::map);

    /** Where one may consult. */
    @Schema(name = "DirectoryPlace", description = "Un lieu où l'on peut consulter. / A place where one may consult.")
    public record Place(
            @Nullable
            @Schema(description = "Structure du registre, null si inconnue. / Null when the registry has none.")
            String structureId,

            @Nullable @Schema(description = "Nom du lieu. / Name of the place.")
            String structureName,

            @Schema(description = "Centre de santé, sinon exercice libéral. / Health centre, else self-employed.")
            boolean healthCentre,

            @Nullable @Schema(description = "Adresse professionnelle publiée. / Published professional address.")
            PracticeAddress address,

            @Schema(description = "Code officiel de la commune. / Official code of the commune.", examples = "31555")
            String communeCode,

            @Nullable @Schema(description = "Nom de la commune. / Name of the commune.", examples = "Toulouse")
            String communeName,

            @Nullable @Schema(description = "Point, avec sa précision. / Point, with its precision.")
            Location location) {

        static Place from(Activity activity) {
            CodedValue sector = activity.sector();
            return new Place(
                    activity.site().structureId(),
                    activity.site().tradeSign() == null
                            ? activity.site().name()
                            : activity.site().tradeSign(),
                    sector != null && sector.code().equals(Professional.HEALTH_CENTRE),
                    PracticeAddress.from(activity.place().address()),
                    Objects.requireNonNull(activity.place().communeCode()),
                    activity.place().communeName(),
                    activity.location());
        }
    }

    static DirectoryProfessional from(Professional person) {
        Double distance = person.distanceMetres();
        Float similarity = person.nameSimilarity();
        CodedValue title = person.names().exerciseCivility();
        return new DirectoryProfessional(
                person.id(),
                title == null ? null : title.label(),
                person.names().family(),
                person.names().given(),
                ProfessionResponse.from(person.profession()),
                person.specialties(),
                person.activities().stream()
                        .filter(Activity::open)
                        .map(Place::from)
                        .toList(),
                distance == null ? null : Math.round(distance),
                similarity == null ? null : Math.round(similarity * 100) / 100.0);
    }

    private String each(Function<Place, @Nullable String> part) {
        return places.stream().map(part).filter(Objects::nonNull).distinct().collect(Collectors.joining("|"));
    }

    private @Nullable Geometry map() {
        return ProfessionalTable.map(
                places.stream().map(Place::location).filter(Objects::nonNull).toList());
    }
}
