package fr.maillage.registry.rpps.domain;

import fr.maillage.registry.identifier.domain.RppsNumber;
import fr.maillage.registry.imports.domain.Digest;
import fr.maillage.registry.imports.domain.KnownRows;
import fr.maillage.registry.imports.domain.KnownRows.Said;
import fr.maillage.registry.imports.domain.LineIssues;
import fr.maillage.registry.imports.domain.RowSink;
import fr.maillage.registry.professional.domain.Profession;
import fr.maillage.registry.professional.domain.ProfessionalId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes the lines of the activities file apart: person, activity, skill, labels, each staged the first time it comes. */
final class ActivityLine {

    private static final List<CodedColumn> CODED = List.of(CodedColumn.values());

    private final PipeLine cells;
    private final RowSink sink;
    private final Places places;
    private final boolean whole;
    private final Labels labels;
    private final KnownRows people;
    private final KnownRows activities;
    private final KnownRows skills;
    private final Seen lines = new Seen();

    /** @param whole whether the file has every column; what it says is otherwise no measure for the next one */
    ActivityLine(PipeLine cells, RowSink sink, Places places, boolean whole) {
        this.cells = cells;
        this.sink = sink;
        this.places = places;
        this.whole = whole;
        this.labels = new Labels(sink);
        this.people = sink.known(RppsActivitiesFormat.PEOPLE);
        this.activities = sink.known(RppsActivitiesFormat.ACTIVITIES);
        this.skills = sink.known(RppsActivitiesFormat.SKILLS);
    }

    /** After the last line: of people whom the file does not name it says nothing. */
    void end() {
        skills.keepUnless(people::said);
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
        ActivityRow activity = new ActivityRow(cells, checks, person, profession, places);
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
        PersonName name = name();
        // With the name, by which the activity is listed: whoever changes it has their activities written again.
        long digest = Digest.of(values.subList(1, values.size()))
                ^ Long.rotateLeft(Digest.of(name.family(), name.given()), 1);
        Said said = activities.say(
                activity.key().getMostSignificantBits(), activity.key().getLeastSignificantBits(), digest);
        if (said == Said.NEW || said == Said.CHANGED) {
            List<@Nullable Object> row = new ArrayList<>(values);
            row.addAll(activity.written(name.key(), whole ? digest : null));
            sink.accept(RppsActivitiesFormat.ACTIVITIES, line, row);
        }
        if (said == Said.CONFLICT) {
            warn(checks, person, "activity-conflict");
        } else if (said != Said.AGAIN) {
            count(activity);
        }
        long everything = activity.key().getLeastSignificantBits()
                ^ Digest.of(cells.get(RppsColumn.SKILL_TYPE), cells.get(RppsColumn.SKILL));
        if (!lines.first(everything) && said == Said.AGAIN) {
            warn(checks, person, "duplicate-line");
        }
        learn(profession, line);
    }

    private PersonName name() {
        return new PersonName(cells.get(RppsColumn.FAMILY_NAME), cells.get(RppsColumn.GIVEN_NAME));
    }

    private void count(ActivityRow activity) {
        activity.checkPlaces();
        if (!activity.hasAddress()) {
            sink.tally("withoutAddress");
        }
        if (activity.isSubstitute()) {
            sink.tally("substitutes");
        }
        if (activity.isLocated()) {
            sink.tally("located");
        }
    }

    /** Staged whatever the activity is worth: a skill that the file names did not vanish. */
    private void skill(ProfessionalId person, Profession profession, long line) {
        String type = cells.get(RppsColumn.SKILL_TYPE);
        String skill = cells.get(RppsColumn.SKILL);
        if (skill.isEmpty()) {
            return;
        }
        long high = person.number();
        long low = Digest.of(type, skill);
        long digest = Digest.of(profession.system(), profession.code());
        Said said = skills.say(high, low, digest);
        if (said == Said.NEW || said == Said.CHANGED) {
            sink.accept(
                    RppsActivitiesFormat.SKILLS,
                    line,
                    List.of(
                            person.value(),
                            RppsActivitiesFormat.KIND,
                            type,
                            skill,
                            profession.system(),
                            profession.code(),
                            new UUID(high, low),
                            digest));
        }
    }

    private void person(ProfessionalId id, Profession profession, long line) {
        PersonName name = name();
        String category = cells.get(RppsColumn.CATEGORY);
        long high = id.number();
        long low = Digest.of(profession.system(), profession.code(), category);
        long digest = Digest.of(
                name.family(), name.given(), cells.get(RppsColumn.CIVILITY), cells.get(RppsColumn.EXERCISE_CIVILITY));
        boolean first = !people.said(high);
        Said said = people.say(high, low, digest);
        if (first) {
            sink.tally("people");
        }
        switch (said) {
            case NEW, CHANGED -> sink.accept(RppsActivitiesFormat.PEOPLE, line, row(id, profession, name, digest));
            case CONFLICT ->
                sink.issue(LineIssues.warning(
                        line,
                        RppsColumn.NATIONAL_ID.title(),
                        id.value(),
                        "person-conflict",
                        "Personne déjà lue avec un autre nom ou une autre civilité ; la première ligne compte.",
                        "Person already read with another name or title; the first line counts.",
                        null));
            case SAME, AGAIN -> {}
        }
        if (!first && said != Said.AGAIN) {
            sink.accept(RppsActivitiesFormat.CONTESTED, line, List.of(id.value(), people.same(high)));
        }
    }

    private List<@Nullable Object> row(ProfessionalId id, Profession profession, PersonName name, long digest) {
        RppsNumber rpps = id.rpps();
        String category = cells.get(RppsColumn.CATEGORY);
        return Arrays.asList(
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
                name.words(),
                new UUID(id.number(), Digest.of(profession.system(), profession.code(), category)),
                digest);
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
        for (CodedColumn coded : CODED) {
            String code = cells.value(coded.code());
            if (!labels.knows(coded.system(), code)) {
                labels.learn(coded.system(), code, cells.value(coded.label()), line);
            }
        }
    }
}
