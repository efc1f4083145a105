package fr.maillage.demo.people;

import fr.maillage.demo.reference.Commune;
import java.util.List;

/**
 * Somebody who does not exist.
 *
 * @param identifierType 8 with an RPPS number, 0 with an ADELI number alone
 * @param home the commune in whose count this person is
 * @param category C civilian, E student, M public agent
 * @param age in years; no file of the directory has it
 */
public record Person(
        String identifierType,
        String identifier,
        Commune home,
        boolean woman,
        String family,
        String given,
        Profession profession,
        String category,
        List<Skill> skills,
        List<Activity> activities,
        int age) {
    public Person {
        skills = List.copyOf(skills);
        activities = List.copyOf(activities);
    }

    public String nationalId() {
        return identifierType + identifier;
    }

    public boolean isPlacedLiberal() {
        return activities.stream()
                .anyMatch(activity ->
                        activity.mode().equals("L") && activity.site().isPlaced());
    }
}
