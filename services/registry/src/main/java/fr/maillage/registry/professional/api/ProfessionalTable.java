package fr.maillage.registry.professional.api;

import fr.maillage.platform.http.format.Geometry;
import fr.maillage.platform.http.format.Table;
import fr.maillage.registry.code.domain.CodedValue;
import fr.maillage.registry.geography.domain.Location;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A person as one line: what is many stands in one cell, separated by bars; on the map, every place where they are. */
final class ProfessionalTable {

    static final Table<ProfessionalResponse> TABLE = Table.of(ProfessionalResponse.class)
            .column("id", "id", ProfessionalResponse::id)
            .column("rppsId", "rpps", "rpps", ProfessionalResponse::rppsId)
            .column("familyName", "nom", "family name", ProfessionalResponse::familyName)
            .column("givenName", "prénom", "given name", ProfessionalResponse::givenName)
            .column(
                    "profession.code",
                    "profession",
                    "profession",
                    p -> p.profession().system() + ":" + p.profession().code())
            .column(
                    "profession.label",
                    "libellé de profession",
                    "profession label",
                    p -> p.profession().label())
            .column("specialties", "spécialités", "specialties", p -> codes(p.specialties()))
            .column(
                    "generalPractitioner",
                    "médecin généraliste",
                    "general practitioner",
                    ProfessionalResponse::generalPractitioner)
            .column(
                    "derivedPracticeMode",
                    "mode d'exercice",
                    "way of practice",
                    p -> p.derivedPracticeMode() == null
                            ? String.join("|", p.practiceModes())
                            : p.derivedPracticeMode())
            .column("substitute", "remplaçant", "substitute", ProfessionalResponse::substitute)
            .column("activities", "structures", "structures", p -> each(p, ActivityResponse::finessSiteId))
            .column("activities", "noms de structure", "structure names", p -> each(p, ActivityResponse::structureName))
            .column("activities", "communes", "communes", p -> each(p, ActivityResponse::communeCode))
            .column("activities", "noms de commune", "commune names", p -> each(p, ActivityResponse::communeName))
            .column("distanceM", "distance (m)", "distance (m)", ProfessionalResponse::distanceM)
            .column("nameSimilarity", "ressemblance du nom", "name similarity", ProfessionalResponse::nameSimilarity)
            .column("source", "source", "source", ProfessionalResponse::source)
            .column("active", "actif", "active", ProfessionalResponse::active)
            .column("inactiveSince", "inactif depuis", "inactive since", ProfessionalResponse::inactiveSince)
            .located(ProfessionalTable::places);

    private ProfessionalTable() {}

    private static String codes(List<CodedValue> values) {
        return values.stream().map(CodedValue::code).collect(Collectors.joining("|"));
    }

    private static String each(ProfessionalResponse person, Function<ActivityResponse, @Nullable String> part) {
        return person.activities().stream()
                .map(part)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("|"));
    }

    private static @Nullable Geometry places(ProfessionalResponse person) {
        List<Location> places = person.activities().stream()
                .map(ActivityResponse::location)
                .filter(Objects::nonNull)
                .toList();
        return map(places);
    }

    /** A point for one place, several for several, null for none. */
    static @Nullable Geometry map(List<Location> all) {
        List<Location> places = all.stream().distinct().toList();
        if (places.size() <= 1) {
            return places.isEmpty()
                    ? null
                    : Geometry.point(places.getFirst().lon(), places.getFirst().lat());
        }
        return Geometry.json(places.stream()
                .map(place -> String.format(Locale.ROOT, "[%s,%s]", place.lon(), place.lat()))
                .collect(Collectors.joining(",", "{\"type\":\"MultiPoint\",\"coordinates\":[", "]}")));
    }
}
