package fr.maillage.demo.people;

import fr.maillage.demo.chance.Draw;
import fr.maillage.demo.name.Names;
import java.util.ArrayList;
import java.util.List;

/** Gives people a number, a name, an age, skills and, to some, a second and a third place. */
final class PersonFactory {
    private static final double LEGACY = 0.004;
    private static final double THIRD_SITE = 0.15;
    private static final double DUTY = 0.012;
    private static final String DUTY_SECTOR = "SA50";
    private static final int SENIOR = 55;
    private static final int OLDEST = 73;
    private static final int YOUNGEST = 27;

    private final PersonNumbers numbers;
    private final RecentSites recent;
    private final Names names = new Names();
    private final Skill.Drawer skills = new Skill.Drawer();
    private int legacy;

    PersonFactory(PersonNumbers numbers, RecentSites recent) {
        this.numbers = numbers;
        this.recent = recent;
    }

    Person person(Home home, Profession profession, String category, Activity first, Draw draw) {
        boolean woman = draw.percent(profession.women());
        boolean old = !profession.doctor() && first.site().isPlaced() && draw.chance(LEGACY);
        String identifier = old
                ? PersonNumbers.adeli(home.commune().department(), legacy++)
                : numbers.rpps(home.commune(), home.next());
        return new Person(
                old ? "0" : "8",
                identifier,
                home.commune(),
                woman,
                names.family(draw),
                names.given(draw, woman),
                profession,
                category,
                category.equals("E") ? List.of() : skills.of(profession, draw),
                activities(profession, first, draw),
                draw.percent(profession.seniors())
                        ? SENIOR + draw.below(OLDEST - SENIOR)
                        : YOUNGEST + draw.below(SENIOR - YOUNGEST));
    }

    private List<Activity> activities(Profession profession, Activity first, Draw draw) {
        List<Activity> activities = new ArrayList<>(List.of(first));
        if (first.isSettled() && draw.percent(profession.secondSite())) {
            addSite(activities, profession, draw);
            if (draw.chance(THIRD_SITE)) {
                addSite(activities, profession, draw);
            }
        }
        if (profession.key().equals(Profession.GENERALIST) && first.site().isPlaced() && draw.chance(DUTY)) {
            activities.add(new Activity("L", first.site().in(DUTY_SECTOR), false, ""));
        }
        return activities;
    }

    /** A hospital doctor who also has a practice is how somebody comes to practise in both ways. */
    private void addSite(List<Activity> activities, Profession profession, Draw draw) {
        recent.any(profession, draw)
                .filter(Site::isPlaced)
                .filter(site -> activities.stream()
                        .noneMatch(known -> known.site().technicalId().equals(site.technicalId())))
                .ifPresent(site -> activities.add(new Activity(profession.mode(), site, false, "")));
    }
}
