package fr.maillage.premises.criteria.domain;

import static fr.maillage.premises.criteria.domain.HardCriterion.ACCESSIBILITY;
import static fr.maillage.premises.criteria.domain.HardCriterion.BUDGET;
import static fr.maillage.premises.criteria.domain.HardCriterion.FEATURES;
import static fr.maillage.premises.criteria.domain.HardCriterion.PROFESSION;
import static fr.maillage.premises.criteria.domain.HardCriterion.TENURE;
import static fr.maillage.premises.criteria.domain.HardCriterion.TERRITORY;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Accessibility, tenure, money, professions, place. */
final class TermsChecks {

    private TermsChecks() {}

    static Check accessibility(Room room) {
        Wording state = room.access().label();
        String fr = "accessibilité : " + state.fr();
        String en = "accessibility: " + state.en();
        return switch (room.access()) {
            case COMPLIANT -> Check.allowed(ACCESSIBILITY, fr, en);
            case PLANNED_WORKS, DEROGATION -> Check.warning(ACCESSIBILITY, fr, en);
            case UNKNOWN -> Check.unknown(ACCESSIBILITY, fr, en);
            case NON_COMPLIANT ->
                Check.refused(
                        ACCESSIBILITY,
                        fr + ", sans travaux programmés ni dérogation",
                        en + ", neither works planned nor derogation");
        };
    }

    static Check tenure(Seeker seeker, Room room) {
        Wording wish = seeker.tenure().label();
        Wording tenure = room.offer().tenure().label();
        if (!seeker.tenure().accepts(room.offer().tenure())) {
            return Check.refused(
                    TENURE,
                    "proposé en %s ; demandé : %s".formatted(tenure.fr(), wish.fr()),
                    "offered as %s; asked for: %s".formatted(tenure.en(), wish.en()));
        }
        return seeker.tenure() == TenureWish.UNKNOWN
                ? Check.unknown(
                        TENURE,
                        "proposé en %s ; souhait non précisé".formatted(tenure.fr()),
                        "offered as %s; wish not said".formatted(tenure.en()))
                : Check.allowed(
                        TENURE,
                        "%s convient pour %s".formatted(tenure.fr(), wish.fr()),
                        "%s suits %s".formatted(tenure.en(), wish.en()));
    }

    /** MAT-09: judged only when the budget, the rent and the charges are all known. */
    static Check budget(Seeker seeker, Room room, Space space) {
        Long budget = seeker.budgetFor(room.offer().tenure());
        Long cost = space.cost();
        if (budget == null || cost == null) {
            return Check.unknown(
                    BUDGET,
                    budget == null ? "budget non précisé" : "loyer, charges ou prix inconnus",
                    budget == null ? "budget not said" : "rent, charges or price unknown");
        }
        String asked = Figures.euros(cost);
        String given = Figures.euros(budget);
        boolean over = cost > budget;
        boolean sold = room.offer().tenure() == RoomTenure.PURCHASE;
        String fr = (sold ? "prix %s, budget %s" : "%s par mois charges comprises, budget %s").formatted(asked, given);
        String en = (sold ? "price %s, budget %s" : "%s a month including charges, budget %s")
                .formatted(Figures.en(asked), Figures.en(given));
        return over ? Check.refused(BUDGET, fr, en) : Check.allowed(BUDGET, fr, en);
    }

    static Check profession(Seeker seeker, Room room, Space space) {
        if (!space.welcome()) {
            return units(seeker);
        }
        Set<String> accepted = room.offer().professions();
        if (accepted == null) {
            return Check.unknown(PROFESSION, "professions acceptées inconnues", "accepted professions unknown");
        }
        Set<String> refused = new TreeSet<>();
        List<String> known = Member.professions(seeker.members());
        known.stream()
                .filter(profession -> !accepted.isEmpty() && !accepted.contains(profession))
                .forEach(refused::add);
        boolean choosy = !accepted.isEmpty()
                || room.units().stream().anyMatch(unit -> !unit.professions().isEmpty());
        if (refused.isEmpty() && choosy && known.size() < seeker.members().size()) {
            return Check.unknown(PROFESSION, "profession non précisée", "profession not said");
        }
        if (refused.isEmpty()) {
            return Check.allowed(PROFESSION, "professions acceptées", "professions accepted");
        }
        return Check.refused(
                PROFESSION,
                "non accepté : %s ; acceptés : %s".formatted(Professions.fr(refused), Professions.fr(accepted)),
                "not accepted: %s; accepted: %s".formatted(Professions.en(refused), Professions.en(accepted)));
    }

    private static Check units(Seeker seeker) {
        return Check.refused(
                PROFESSION,
                "les cellules n'acceptent pas ensemble : " + Professions.fr(Member.professions(seeker.members())),
                "the units do not accept together: " + Professions.en(Member.professions(seeker.members())));
    }

    static Check territory(Seeker seeker, Room room) {
        Locality locality = room.locality();
        Tri inside = Containment.of(seeker.territories(), locality);
        if (inside == Tri.YES || seeker.territories().isEmpty() || !seeker.onlyThere()) {
            return Check.allowed(TERRITORY, "situé à " + locality.label(), "located in " + locality.label());
        }
        String asked = Figures.sorted(seeker.territories());
        if (inside == Tri.UNKNOWN) {
            return Check.unknown(
                    TERRITORY,
                    "situé à %s ; on ne sait si c'est dans %s".formatted(locality.label(), asked),
                    "located in %s; whether that is in %s is not known".formatted(locality.label(), asked));
        }
        return Check.refused(
                TERRITORY,
                "situé à %s, hors de %s".formatted(locality.label(), asked),
                "located in %s, outside %s".formatted(locality.label(), asked));
    }

    static Check features(Seeker seeker, Room room) {
        Set<Feature> missing = with(seeker, room, Tri.NO);
        if (!missing.isEmpty()) {
            return Check.refused(
                    FEATURES,
                    "manque : " + Figures.fr(missing, Feature::label),
                    "missing: " + Figures.en(missing, Feature::label));
        }
        Set<Feature> unsaid = with(seeker, room, Tri.UNKNOWN);
        if (!unsaid.isEmpty()) {
            return Check.unknown(
                    FEATURES,
                    "non précisé : " + Figures.fr(unsaid, Feature::label),
                    "not said: " + Figures.en(unsaid, Feature::label));
        }
        return Check.allowed(FEATURES, "équipements présents", "equipment present");
    }

    private static Set<Feature> with(Seeker seeker, Room room, Tri state) {
        Set<Feature> found = EnumSet.noneOf(Feature.class);
        for (Feature feature : seeker.required()) {
            if (room.features().of(feature) == state) {
                found.add(feature);
            }
        }
        return found;
    }
}
