package fr.maillage.premises.matching.bench;

import fr.maillage.premises.criteria.domain.FamilyService;
import fr.maillage.premises.criteria.domain.Locality;
import fr.maillage.premises.criteria.domain.Scales;
import fr.maillage.premises.criteria.domain.Tri;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Communes of departments and EPCIs; every fifth has a priority neighbourhood, which is a place of its own. */
final class MadeUpPlaces {

    static final int DEPARTMENTS = 20;
    static final List<String> PROFESSIONS = List.of("10", "21", "40", "50", "60", "70", "80", "91", "92", "94");
    private static final int EPCIS = 10;
    private static final int COMMUNES = 10;
    private static final int WITH_QPV = 5;

    private final Dice dice;

    MadeUpPlaces(SplittableRandom random) {
        dice = new Dice(random);
    }

    List<Locality> all() {
        List<Locality> places = new ArrayList<>();
        for (int department = 0; department < DEPARTMENTS; department++) {
            for (int epci = 0; epci < EPCIS; epci++) {
                for (int commune = 0; commune < COMMUNES; commune++) {
                    add(places, department, epci, commune);
                }
            }
        }
        return List.copyOf(places);
    }

    private void add(List<Locality> places, int department, int epci, int commune) {
        String code = "%02d%d%d0".formatted(department + 1, epci, commune);
        Set<String> around = Set.of(
                "commune:" + code, "epci:2%02d%d".formatted(department + 1, epci), "department:" + (department + 1));
        places.add(place(code, around, Tri.NO));
        if (commune % WITH_QPV == 0) {
            Set<String> inside = new java.util.HashSet<>(around);
            inside.add("qpv:" + code);
            places.add(place(code + "-QPV", inside, Tri.YES));
        }
    }

    private Locality place(String id, Set<String> territories, Tri qpv) {
        Map<String, Integer> need = new HashMap<>();
        Map<String, Integer> colleagues = new HashMap<>();
        for (String profession : PROFESSIONS) {
            if (dice.percent(90)) {
                need.put(profession, dice.between(0, Scales.ONE));
                colleagues.put(profession, dice.skewed(0, 40));
            }
        }
        Integer residents = dice.maybe(50, dice.skewed(0, 4_000));
        return new Locality(
                id,
                "lieu " + id,
                territories,
                qpv,
                need,
                colleagues,
                residents,
                dice.facts(FamilyService.class, 50, 30));
    }
}
