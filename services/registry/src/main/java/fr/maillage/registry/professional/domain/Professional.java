package fr.maillage.registry.professional.domain;

import fr.maillage.registry.code.domain.CodedValue;
import fr.maillage.registry.geography.domain.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person who practises, with what they do where: the active activities, and beside them those that ended.
 *
 * @param generalPractitioner true, false, null when nothing tells (REG-07)
 * @param distanceMetres of the nearest activity that matched, null when no point was given
 * @param mergedInto the record that answers for the one asked for, this one; null when it answers for itself
 * @param mergedIds those it answers for
 * @param nameSimilarity 0 to 1 when the name was found by likeness, null otherwise
 */
public record Professional(
        String id,
        @Nullable String rppsId,
        Names names,
        ProfessionLabel profession,
        @Nullable CodedValue category,
        List<CodedValue> specialties,
        List<CodedValue> skills,
        @Nullable Boolean generalPractitioner,
        List<Activity> activities,
        List<Activity> pastActivities,
        String source,
        boolean active,
        @Nullable LocalDate inactiveSince,
        LocalDate firstSeenOn,
        @Nullable Double distanceMetres,
        @Nullable Float nameSimilarity,
        @Nullable String mergedInto,
        List<String> mergedIds) {

    /** Sector (TRE_R02) of salaried people whom residents may consult. */
    public static final String HEALTH_CENTRE = "SA05";

    /** Category (TRE_R09) of neither students nor public servants. */
    public static final String CIVILIAN = "C";

    public Professional {
        specialties = List.copyOf(specialties);
        skills = List.copyOf(skills);
        activities = List.copyOf(activities);
        pastActivities = List.copyOf(pastActivities);
        mergedIds = List.copyOf(mergedIds);
    }

    /** The one kept of several records of one person: who they are stays, what they do and can is that of all. */
    public Professional answeringFor(String asked, List<Professional> others) {
        return new Professional(
                id,
                rppsId,
                names,
                profession,
                category,
                all(specialties, others, Professional::specialties),
                all(skills, others, Professional::skills),
                generalPractitioner(others),
                all(activities, others, Professional::activities),
                all(pastActivities, others, Professional::pastActivities),
                source,
                active,
                inactiveSince,
                firstSeenOn,
                distanceMetres,
                nameSimilarity,
                asked.equals(id) ? null : id,
                others.stream().map(Professional::id).sorted().toList());
    }

    private static <T> List<T> all(List<T> own, List<Professional> others, Function<Professional, List<T>> theirs) {
        return Stream.concat(own.stream(), others.stream().flatMap(other -> theirs.apply(other).stream()))
                .distinct()
                .toList();
    }

    /** One record that says so suffices; one that denies it denies it unless another says so. */
    private @Nullable Boolean generalPractitioner(List<Professional> others) {
        return Stream.concat(Stream.of(this), others.stream())
                .map(Professional::generalPractitioner)
                .filter(Objects::nonNull)
                .reduce(Boolean::logicalOr)
                .orElse(null);
    }

    /** Names in practice, and the folded key that orders lists. */
    public record Names(
            String family,
            String given,
            @Nullable CodedValue civility,
            @Nullable CodedValue exerciseCivility,
            String search) {}

    /** A profession with its labels; both null when no source gave one. */
    public record ProfessionLabel(
            Profession profession,
            @Nullable String label,
            @Nullable String labelEn) {}

    /** What somebody does at one place in one way. */
    public record Activity(
            UUID id,
            ProfessionLabel profession,
            @Nullable CodedValue category,
            @Nullable CodedValue practiceMode,
            @Nullable CodedValue kind,
            @Nullable CodedValue role,
            @Nullable CodedValue pharmacistSection,
            @Nullable CodedValue sector,
            Site site,
            Place place,
            @Nullable Location location,
            LocalDate firstSeenOn,
            @Nullable LocalDate endedOn) {

        /** In somebody's stead (REG-10). */
        public boolean substitute() {
            return kind != null && ActivityKind.isSubstitute(kind.code());
        }

        /**
         * Where residents may come: self-employed, or in a health centre; of a civilian who is nobody's substitute, at a
         * professional address that the directory publishes.
         */
        public boolean open() {
            boolean received = is(practiceMode, PracticeMode.L.name()) || is(sector, HEALTH_CENTRE);
            return received
                    && !substitute()
                    && (category == null || is(category, CIVILIAN))
                    && place.communeCode() != null
                    && place.address().names();
        }

        private static boolean is(@Nullable CodedValue value, String code) {
            return value != null && value.code().equals(code);
        }
    }

    /** Where an activity is, as identifiers; a site may be unknown to the registry. */
    public record Site(
            @Nullable String structureId,
            @Nullable String finessSiteId,
            @Nullable String finessLegalId,
            @Nullable String siret,
            @Nullable String technicalId,
            @Nullable String name,
            @Nullable String tradeSign) {}

    /** Address and stamped territories. */
    public record Place(
            Address address,
            @Nullable String communeCode,
            @Nullable String communeName,
            @Nullable String epciCode,
            @Nullable String departmentCode,
            @Nullable String regionCode) {}

    /** As in the official file, cell by cell. */
    public record Address(
            @Nullable String recipient,
            @Nullable String complement,
            @Nullable String number,
            @Nullable String streetType,
            @Nullable String street,
            @Nullable String deliveryMention,
            @Nullable String deliveryLine,
            @Nullable String postcode,
            @Nullable CodedValue country) {

        /** Whether it names a street, a place or a delivery office. */
        public boolean names() {
            return street != null || complement != null || deliveryLine != null;
        }

        /** Whether the file says nothing at all, as it does of nearly half of the activities. */
        public boolean isEmpty() {
            return recipient == null
                    && complement == null
                    && number == null
                    && streetType == null
                    && street == null
                    && deliveryMention == null
                    && deliveryLine == null
                    && postcode == null
                    && country == null;
        }
    }

    /** The ways in which the person practises today, in their usual order. */
    public List<PracticeMode> practiceModes() {
        return activities.stream()
                .map(Activity::practiceMode)
                .filter(Objects::nonNull)
                .flatMap(mode -> PracticeMode.parse(mode.code()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether all that the person does is done in somebody's stead. */
    public boolean substitute() {
        return !activities.isEmpty() && activities.stream().allMatch(Activity::substitute);
    }
}
