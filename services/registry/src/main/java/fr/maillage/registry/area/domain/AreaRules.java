package fr.maillage.registry.area.domain;

import fr.maillage.registry.territory.domain.TerritoryRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why an area is refused. Facts are arguments: nothing here looks anything up. */
public final class AreaRules {

    private static final int SHOWN = 50;

    private AreaRules() {}

    /**
     * One reason.
     *
     * @param pointer JSON pointer into the content
     * @param code stable, for programs
     */
    public record Breach(String pointer, String code, String fr, String en) {}

    /**
     * What the rules need to know of the rest of the world.
     *
     * @param namesake the live area of the organization that has this name already, other than the one judged
     * @param unknown members that no territory answers to
     */
    public record Facts(@Nullable UUID namesake, Set<TerritoryRef> unknown) {

        public Facts {
            unknown = Set.copyOf(unknown);
        }
    }

    /** Empty when nothing speaks against the content; at most fifty reasons. */
    public static List<Breach> breaches(AreaContent content, Facts facts) {
        List<Breach> found = new ArrayList<>();
        name(content, facts, found);
        size(content, found);
        members(content.members(), facts.unknown(), found);
        return found.stream().limit(SHOWN).toList();
    }

    private static void name(AreaContent content, Facts facts, List<Breach> found) {
        if (content.searchName().isEmpty()) {
            found.add(new Breach(
                    "/name",
                    "nothing-to-search",
                    "Nom « %s » : attendu au moins une lettre latine ou un chiffre.".formatted(content.name()),
                    "Name \"%s\": at least one Latin letter or digit is expected.".formatted(content.name())));
        } else if (facts.namesake() != null) {
            found.add(nameTaken(content.name()));
        }
    }

    /** A live area of the same organization reads the same. */
    public static Breach nameTaken(String name) {
        return new Breach(
                "/name",
                "name-taken",
                "Nom « %s » : un territoire actif de votre organisation le porte déjà (accents et casse ne comptent pas)."
                        .formatted(name),
                "Name \"%s\": an active area of your organization has it already (accents and case do not count)."
                        .formatted(name));
    }

    private static void size(AreaContent content, List<Breach> found) {
        List<TerritoryRef> members = content.members();
        if (members.isEmpty() && content.outline() == null) {
            found.add(new Breach(
                    "/members",
                    "no-member",
                    "Ni membre ni contour ; attendu au moins un territoire, ou un contour dessiné.",
                    "Neither member nor outline; at least one territory is expected, or a drawn outline."));
        }
        if (members.size() > AreaContent.MOST_MEMBERS) {
            found.add(new Breach(
                    "/members",
                    "too-many-members",
                    "%d membres ; au plus %d.".formatted(members.size(), AreaContent.MOST_MEMBERS),
                    "%d members; at most %d.".formatted(members.size(), AreaContent.MOST_MEMBERS)));
        }
    }

    private static void members(List<TerritoryRef> members, Set<TerritoryRef> unknown, List<Breach> found) {
        Map<TerritoryRef, Integer> first = new HashMap<>();
        Set<TerritoryRef> told = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            TerritoryRef member = members.get(i);
            Integer before = first.putIfAbsent(member, i);
            if (before != null) {
                found.add(new Breach(
                        "/members/" + i,
                        "duplicate-member",
                        "Membre %s déjà donné en %d ; attendu une seule fois.".formatted(member.text(), before),
                        "Member %s already given at %d; expected once.".formatted(member.text(), before)));
            }
            if (unknown.contains(member) && told.add(member)) {
                found.add(new Breach(
                        "/members/" + i,
                        "unknown-territory",
                        "Membre %s : aucun territoire de ce code ; attendu un territoire du registre."
                                .formatted(member.text()),
                        "Member %s: no territory has this code; one of the registry is expected."
                                .formatted(member.text())));
            }
        }
    }
}
