package fr.maillage.demo.settling;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.maillage.demo.chance.Draw;
import fr.maillage.demo.name.Names;
import fr.maillage.demo.reference.Commune;
import java.util.List;
import java.util.Locale;

/** Bodies of installation requests: who looks for what, where, and until when. */
final class Wishes {
    private static final List<String> GENERALIST_FIRST = List.of("10", "10", "10", "70", "70", "60", "50", "40", "91");
    private static final List<String> CHANNELS =
            List.of("WEB", "WEB", "PHONE", "LETTER_TO_ELECTED", "MEETING", "PARTNER", "OTHER_SERVICE");
    private static final List<String> REASONS =
            List.of("INSTALL", "INSTALL", "INSTALL", "MOVE", "TOO_SMALL", "ACCESSIBILITY", "GROUPING", "LEASE_END");
    private static final List<Integer> HORIZONS = List.of(4, 6, 6, 9, 12, 18, 36);

    private final long seed;
    private final Names names = new Names();

    Wishes(long seed) {
        this.seed = seed;
    }

    ObjectNode of(Commune commune, int rank) {
        Draw draw = Draw.of(seed, "wish-" + rank, commune.code());
        boolean team = draw.chance(0.15);
        ObjectNode body = Script.body();
        body.put("channel", draw.of(CHANNELS)).put("requesterType", team ? "TEAM" : "PROFESSIONAL");
        body.put("reason", team ? "GROUPING" : draw.of(REASONS));
        String profession = draw.of(GENERALIST_FIRST);
        body.put("profession", profession);
        if (profession.equals("10")) {
            body.put("specialty", draw.chance(0.8) ? "SM26" : "SM04");
        }
        wanted(body, draw);
        time(body, commune, draw);
        if (team) {
            team(body, draw);
        }
        person(body, draw);
        body.put("project", "Cabinet de proximité, exercice coordonné (démo)");
        body.put("expectations", draw.of(List.of("Proche des transports", "Rez-de-chaussée", "Avec des confrères")));
        consents(body, draw);
        return body;
    }

    private static void wanted(ObjectNode body, Draw draw) {
        body.put("desiredMode", draw.of(List.of("LIBERAL", "LIBERAL", "MIXED", "UNDECIDED")));
        body.put("desiredTenure", draw.of(List.of("RENT", "RENT", "RENT", "EITHER", "BUY")));
        body.put("groupWish", draw.of(List.of("ALONE", "WITH_GP", "MULTI", "MULTI")));
        body.put("seeksColleagues", draw.chance(0.4)).put("openToColleagues", draw.chance(0.7));
        if (draw.chance(0.5)) {
            body.putArray("services").add("SECRETARIAT");
        }
        if (draw.chance(0.25)) {
            body.putArray("familyServices").add(draw.of(List.of("SPOUSE_JOB", "CHILDCARE", "SCHOOL", "HOUSING")));
        }
        body.put("workingTime", draw.chance(0.7) ? 1.0 : 0.8);
        body.put("homeVisits", draw.chance(0.5)).put("teachingSite", draw.chance(0.2));
        body.put("areaNeededM2", 18 + draw.below(70));
        Rooms.money(body, "monthlyBudget", 500 + 50 * draw.below(30));
        body.put("accessibilityNeeded", true);
    }

    private static void time(ObjectNode body, Commune commune, Draw draw) {
        int horizon = draw.of(HORIZONS);
        body.put("commitmentMonths", draw.of(List.of(6, 12, 24, 36, 60, 72)));
        body.put("latest", Script.inMonths(horizon));
        body.put("receivedOn", Script.inMonths(-draw.below(5)));
        body.putArray("targetTerritories")
                .add(draw.chance(0.6) ? "commune:" + commune.municipality() : "epci:" + commune.epciOrParents());
    }

    private static void team(ObjectNode body, Draw draw) {
        ArrayNode members = body.putArray("members");
        for (int i = 2 + draw.below(3); i > 0; i--) {
            members.addObject()
                    .put("profession", draw.of(GENERALIST_FIRST))
                    .put("areaNeededM2", 18 + draw.below(8))
                    .put("shared", false);
        }
    }

    private void person(ObjectNode body, Draw draw) {
        String family = names.family(draw);
        String given = names.given(draw, draw.chance(0.6));
        String folded = Integer.toString(draw.below(1_000_000), Character.MAX_RADIX);
        body.putObject("person")
                .put("familyName", family.charAt(0) + family.substring(1).toLowerCase(Locale.FRENCH))
                .put("givenName", given)
                .put("email", folded + "@demo.example");
    }

    private static void consents(ObjectNode body, Draw draw) {
        ArrayNode consents = body.putArray("consentTo");
        if (draw.chance(0.3)) {
            consents.add("LANDLORD");
        }
        if (draw.chance(0.5)) {
            consents.add("COLLEAGUES");
        }
    }
}
