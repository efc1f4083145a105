package fr.maillage.registry.caretier.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The list of an organization, and what it says (REG-11). */
public record CareTiers(List<TierRule> rules) {

    /** Lines of a list at most. */
    public static final int MOST_RULES = 200;

    public CareTiers {
        rules = List.copyOf(rules);
    }

    /** One reason against a list. */
    public record Breach(String pointer, String code, String fr, String en) {}

    /**
     * The tier of somebody. A line with one of their specialties goes before the line of the whole profession; among
     * several, the nearest to people holds. Who is on no line has none.
     */
    public CareTier tierOf(String system, String code, Collection<String> specialties) {
        List<TierRule> ofProfession =
                rules.stream().filter(rule -> rule.isOf(system, code)).toList();
        return ofProfession.stream()
                .filter(rule -> rule.specialtyCodes().stream().anyMatch(specialties::contains))
                .map(TierRule::tier)
                .min(CareTier::compareTo)
                .or(() -> ofProfession.stream()
                        .filter(rule -> rule.specialtyCodes().isEmpty())
                        .map(TierRule::tier)
                        .min(CareTier::compareTo))
                .orElse(CareTier.NONE);
    }

    /** The lines of one tier, for searches. */
    public List<TierRule> of(CareTier tier) {
        return rules.stream().filter(rule -> rule.tier() == tier).toList();
    }

    /** What speaks against a list: a profession or one of its specialties placed twice. */
    public List<Breach> breaches() {
        List<Breach> found = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            TierRule rule = rules.get(i);
            String profession = rule.professionSystem() + ":" + rule.professionCode();
            List<String> keys = rule.specialtyCodes().isEmpty()
                    ? List.of(profession)
                    : rule.specialtyCodes().stream()
                            .map(specialty -> profession + "+" + specialty)
                            .toList();
            for (String key : keys) {
                if (!placed.add(key)) {
                    found.add(new Breach(
                            "/rules/" + i,
                            "placed-twice",
                            "%s est déjà placé plus haut ; attendu une seule fois.".formatted(key),
                            "%s is placed above already; once is expected.".formatted(key)));
                }
            }
        }
        return found;
    }
}
