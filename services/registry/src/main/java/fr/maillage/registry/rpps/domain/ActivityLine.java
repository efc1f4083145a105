package fr.maillage.registry.rpps.domain;

import fr.maillage.registry.identifier.domain.RppsNumber;
import fr.maillage.registry.imports.domain.RowSink;
import fr.maillage.registry.professional.domain.Profession;
import fr.maillage.registry.professional.domain.ProfessionalId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the lines of the activities file apart: person, activity, skill, labels, each staged the first time it comes. */
final class ActivityLine {

    private final PipeLine cells;
    private final RowSink sink;
    private final Labels labels;
    private final Seen people = new Seen();
    private final Seen activities = new Seen();
    private final Seen skills = new Seen();
    private final Seen lines = new Seen();

    ActivityLine(PipeLine cells, RowSink sink) {
        this.cells = cells;
        this.sink = sink;
        this.labels = new Labels(sink);
    }

    void read(long line) {
        LineChecks checks = new LineChecks(line);
        ProfessionalId person = checks.person(cells);
        if (person == null) {
            checks.issues().forEach(sink::issue);
            sink.rejectUnkeyed(line);
            return;
        }
        Profession profession = checks.profession(cells);
        if (cells.get(RppsColumn.FAMILY_NAME).isEmpty()) {
            checks.error(
                    RppsColumn.FAMILY_NAME,
                    "",
                    "missing-name",
                    "Le nom d'exercice est vide.",
                    "The name is empty.",
                    null);
        }
        if (profession == null) {
            checks.issues().forEach(sink::issue);
            sink.rejectUnkeyed(line);
            return;
        }
        skill(person, profession, line);
        ActivityRow activity = new ActivityRow(cells, checks, person, profession);
        activity.checkPractice();
        if (checks.accepted()) {
            accept(person, profession, activity, checks, line);
        } else {
            sink.reject(
                    RppsActivitiesFormat.ACTIVITIES,
                    line,
                    List.of(activity.key().toString()));
        }
        checks.issues().forEach(sink::issue);
    }

    private void accept(
            ProfessionalId person, Profession profession, ActivityRow activity, LineChecks checks, long line) {
        person(person, profession, line);
        List<@Nullable Object> values = activity.values();
        long said = Seen.digest(values);
        long before = activities.put(activity.key().getMostSignificantBits(), said);
        if (before == 0) {
            sink.accept(RppsActivitiesFormat.ACTIVITIES, line, values);
        } else if (before != said) {
            warn(checks, person, "activity-conflict");
        }
        long whole =
                Seen.digest(activity.key().toString(), cells.get(RppsColumn.SKILL_TYPE), cells.get(RppsColumn.SKILL));
        if (!lines.first(whole) && before == said) {
            warn(checks, person, "duplicate-line");
        }
        learn(profession, line);
    }

    /** Staged whatever the activity is worth: a skill that the file names did not vanish. */
    private void skill(ProfessionalId person, Profession profession, long line) {
        String type = cells.get(RppsColumn.SKILL_TYPE);
        String skill = cells.get(RppsColumn.SKILL);
        if (!skill.isEmpty() && skills.first(Seen.digest(person.value(), type, skill))) {
            sink.accept(
                    RppsActivitiesFormat.SKILLS,
                    line,
                    List.of(
                            person.value(),
                            RppsActivitiesFormat.KIND,
                            type,
                            skill,
                            profession.system(),
                            profession.code()));
        }
    }

    private void person(ProfessionalId id, Profession profession, long line) {
        PersonName name = new PersonName(cells.get(RppsColumn.FAMILY_NAME), cells.get(RppsColumn.GIVEN_NAME));
        String category = cells.get(RppsColumn.CATEGORY);
        long said = Seen.digest(
                name.family(), name.given(), cells.get(RppsColumn.CIVILITY), cells.get(RppsColumn.EXERCISE_CIVILITY));
        if (people.put(Seen.digest(id.value(), profession.text(), category), said) == said) {
            return;
        }
        RppsNumber rpps = id.rpps();
        sink.accept(
                RppsActivitiesFormat.PEOPLE,
                line,
                Arrays.asList(
                        id.value(),
                        profession.system(),
                        profession.code(),
                        category,
                        rpps == null ? null : rpps.value(),
                        name.family(),
                        name.given(),
                        cells.value(RppsColumn.CIVILITY),
                        cells.value(RppsColumn.EXERCISE_CIVILITY),
                        name.order(),
                        name.words()));
    }

    private static void warn(LineChecks checks, ProfessionalId person, String code) {
        boolean conflict = code.equals("activity-conflict");
        checks.warning(
                RppsColumn.NATIONAL_ID,
                person.value(),
                code,
                conflict
                        ? "Activité déjà lue avec une autre adresse ou un autre rôle ; la première ligne compte."
                        : "Ligne déjà lue (même activité, même savoir-faire) ; elle n'ajoute rien.",
                conflict
                        ? "Activity already read with another address or role; the first line counts."
                        : "Line already read (same activity, same skill); it adds nothing.",
                null);
    }

    private void learn(Profession profession, long line) {
        labels.learn(profession.labelSystem(), profession.code(), cells.value(RppsColumn.PROFESSION_LABEL), line);
        for (CodedColumn coded : CodedColumn.values()) {
            labels.learn(coded.system(), cells.value(coded.code()), cells.value(coded.label()), line);
        }
    }
}
