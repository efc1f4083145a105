package fr.maillage.registry.professional.store;

import fr.maillage.registry.professional.domain.Profession;
import fr.maillage.registry.professional.domain.Professional;
import fr.maillage.registry.professional.domain.Professional.Activity;
import fr.maillage.registry.professional.domain.Professional.Names;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row of the table of people, before its activities, skills and labels are joined to it. */
record PersonRow(
        String id,
        @Nullable String rppsId,
        String familyName,
        String givenName,
        @Nullable String civility,
        @Nullable String exerciseCivility,
        Profession profession,
        @Nullable String category,
        String searchKey,
        @Nullable Boolean generalPractitioner,
        String source,
        boolean active,
        @Nullable LocalDate inactiveSince,
        LocalDate firstSeenOn,
        @Nullable Double distance,
        @Nullable Float similarity) {

    private static final ZoneId LEGAL_ZONE = ZoneId.of("Europe/Paris");

    static PersonRow read(ResultSet row) throws SQLException {
        return new PersonRow(
                row.getString("id"),
                row.getString("rpps_id"),
                row.getString("family_name"),
                row.getString("given_name"),
                row.getString("civility_code"),
                row.getString("exercise_civility_code"),
                new Profession(row.getString("profession_system"), row.getString("profession_code")),
                row.getString("category_code"),
                row.getString("search_key"),
                row.getObject("general_practitioner", Boolean.class),
                row.getString("source"),
                row.getBoolean("active"),
                row.getObject("inactive_since", LocalDate.class),
                legalDay(row, "created_at"),
                row.getObject("distance", Double.class),
                row.getObject("similarity", Float.class));
    }

    static LocalDate legalDay(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(LEGAL_ZONE)
                .toLocalDate();
    }

    void want(CodeLabels labels) {
        labels.want("rpps-civility", civility);
        labels.want("rpps-exercise-civility", exerciseCivility);
        labels.want(profession.labelSystem(), profession.code());
        labels.want("rpps-category", category);
    }

    Professional toDomain(List<SkillRow> skills, List<Activity> activities, CodeLabels labels) {
        return new Professional(
                id,
                rppsId,
                new Names(
                        familyName,
                        givenName,
                        labels.of("rpps-civility", civility),
                        labels.of("rpps-exercise-civility", exerciseCivility),
                        searchKey),
                labels.profession(profession),
                labels.of("rpps-category", category),
                skills.stream()
                        .filter(SkillRow::specialty)
                        .map(skill -> Objects.requireNonNull(labels.of("rpps-skill", skill.code())))
                        .distinct()
                        .toList(),
                skills.stream()
                        .filter(skill -> !skill.specialty())
                        .map(skill -> Objects.requireNonNull(labels.of("rpps-skill", skill.code())))
                        .distinct()
                        .toList(),
                generalPractitioner,
                activities.stream()
                        .filter(activity -> activity.endedOn() == null)
                        .toList(),
                activities.stream()
                        .filter(activity -> activity.endedOn() != null)
                        .toList(),
                source,
                active,
                inactiveSince,
                firstSeenOn,
                distance,
                similarity,
                null,
                List.of());
    }
}
