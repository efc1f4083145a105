package fr.maillage.registry.professional.domain;

import fr.maillage.registry.geography.domain.Location;
import fr.maillage.registry.quality.domain.Quality;
import fr.maillage.registry.quality.domain.Quality.Local;
import fr.maillage.registry.quality.domain.Quality.PersonFacts;
import fr.maillage.registry.quality.domain.Quality.Placing;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The quality of a person's record, of what their current activities say. */
public final class PersonQuality {

    private PersonQuality() {}

    /**
     * The score and its reasons.
     *
     * @param vintage date of the activities file, null when there was none
     * @param local what the organization that is asking knows itself
     */
    public static Quality of(Professional person, @Nullable LocalDate vintage, Local local, LocalDate today) {
        boolean physician = person.profession().profession().equals(Profession.PHYSICIAN);
        return Quality.of(
                new PersonFacts(
                        placing(person.activities()),
                        person.substitute(),
                        person.activities().stream().anyMatch(PersonQuality::siteIsUnknown),
                        physician && person.generalPractitioner() == null,
                        person.rppsId() == null,
                        vintage,
                        local),
                today);
    }

    /** What lists are ordered by, and {@code QualitySql.personScore} says too: the national score but for the file's age. */
    public static int unaged(Professional person) {
        return of(person, null, Local.NOT_ASKED, LocalDate.EPOCH).nationalScore();
    }

    private static Placing placing(List<Professional.Activity> activities) {
        List<String> precisions = activities.stream()
                .map(Professional.Activity::location)
                .filter(Objects::nonNull)
                .map(Location::precision)
                .toList();
        if (precisions.stream().anyMatch(precision -> !Location.COARSE.contains(precision))) {
            return Placing.PRECISE;
        }
        if (!precisions.isEmpty()) {
            return Placing.COARSE;
        }
        boolean addressed =
                activities.stream().anyMatch(activity -> activity.place().communeCode() != null);
        return addressed ? Placing.NONE : Placing.NO_ADDRESS;
    }

    private static boolean siteIsUnknown(Professional.Activity activity) {
        return activity.site().finessSiteId() != null && activity.site().structureId() == null;
    }
}
