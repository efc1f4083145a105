package fr.maillage.registry.mobileunit.domain;

import fr.maillage.registry.identifier.domain.SearchName;
import fr.maillage.registry.mobileunit.domain.MobileUnit.Content;
import fr.maillage.registry.mobileunit.domain.Stop.Visit;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Why a mobile unit is refused. Facts are arguments: nothing here looks anything up. */
public final class MobileUnitRules {

    /** How far ahead a timetable is looked at for two places at once. */
    static final int DAYS_AHEAD = 92;

    private MobileUnitRules() {}

    /**
     * One reason.
     *
     * @param pointer JSON pointer into the content
     */
    public record Breach(String pointer, String code, String fr, String en) {}

    /**
     * What the rules need to know of the rest of the world.
     *
     * @param unknownCommunes those of the stops that the registry does not have
     * @param nameTaken whether another active unit of the organization has the name
     */
    public record Facts(
            Set<String> unknownCommunes, boolean nameTaken, LocalDate today, Function<String, ZoneId> zone) {

        public Facts {
            unknownCommunes = Set.copyOf(unknownCommunes);
        }
    }

    /** Empty when nothing speaks against the content. */
    public static List<Breach> breaches(Content content, Facts facts) {
        List<Breach> found = new ArrayList<>();
        if (content.searchName().isEmpty()) {
            found.add(new Breach(
                    "/name",
                    "nothing-to-search",
                    "Nom « %s » : attendu au moins une lettre latine ou un chiffre.".formatted(content.name()),
                    "Name \"%s\": at least one Latin letter or digit is expected.".formatted(content.name())));
        } else if (facts.nameTaken()) {
            found.add(nameTaken(content.name()));
        }
        stops(content.stops(), facts, found);
        if (found.isEmpty()) {
            twoPlacesAtOnce(content.stops(), facts, found);
        }
        return found;
    }

    public static Breach nameTaken(String name) {
        return new Breach(
                "/name",
                "name-taken",
                "Nom « %s » : une unité active de votre organisation le porte déjà.".formatted(name),
                "Name \"%s\": an active unit of your organization has it already.".formatted(name));
    }

    private static void stops(List<Stop> stops, Facts facts, List<Breach> found) {
        Map<String, Integer> names = new HashMap<>();
        for (int i = 0; i < stops.size(); i++) {
            Stop stop = stops.get(i);
            String pointer = "/stops/" + i;
            Integer before = names.putIfAbsent(SearchName.of(stop.name()), i);
            if (before != null) {
                found.add(new Breach(
                        pointer + "/name",
                        "duplicate-stop",
                        "Arrêt « %s » déjà donné en %d.".formatted(stop.name(), before),
                        "Stop \"%s\" already given at %d.".formatted(stop.name(), before)));
            }
            if (facts.unknownCommunes().contains(stop.communeCode())) {
                found.add(new Breach(
                        pointer + "/communeCode",
                        "unknown-territory",
                        "Commune « %s » inconnue ; attendu un code officiel du registre.".formatted(stop.communeCode()),
                        "Commune \"%s\" is unknown; an official code of the registry is expected."
                                .formatted(stop.communeCode())));
            }
            times(stop, pointer, found);
        }
    }

    private static void times(Stop stop, String pointer, List<Breach> found) {
        for (int j = 0; j < stop.visits().size(); j++) {
            Visit visit = stop.visits().get(j);
            String at = pointer + "/visits/" + j;
            order(at + "/to", visit.from(), visit.to(), found);
            LocalDate last = visit.validTo();
            if (last != null && last.isBefore(visit.validFrom())) {
                found.add(new Breach(
                        at + "/validTo",
                        "ends-before-it-begins",
                        "Fin le %s ; attendue le %s ou après.".formatted(last, visit.validFrom()),
                        "Ends on %s; expected on %s or later.".formatted(last, visit.validFrom())));
            }
        }
        for (int j = 0; j < stop.exceptions().size(); j++) {
            Stop.UnusualDay unlike = stop.exceptions().get(j);
            String at = pointer + "/exceptions/" + j;
            boolean extra = unlike.kind() == Stop.UnusualDay.UnusualDayKind.EXTRA;
            if (extra != (unlike.from() != null) || extra != (unlike.to() != null)) {
                found.add(new Breach(
                        at + "/from",
                        "times-misplaced",
                        "Exception %s du %s : heures attendues avec EXTRA seul."
                                .formatted(unlike.kind(), unlike.date()),
                        "Exception %s of %s: times are expected with EXTRA only."
                                .formatted(unlike.kind(), unlike.date())));
            } else {
                order(at + "/to", unlike.from(), unlike.to(), found);
            }
        }
    }

    private static void order(String pointer, @Nullable LocalTime from, @Nullable LocalTime to, List<Breach> found) {
        if (from != null && to != null && !to.isAfter(from)) {
            found.add(new Breach(
                    pointer,
                    "ends-before-it-begins",
                    "De %s à %s ; la fin est attendue après le début, le même jour.".formatted(from, to),
                    "From %s to %s; the end is expected after the start, on the same day.".formatted(from, to)));
        }
    }

    /** A unit is in one place: of the passages to come none begins at another stop before the one before has ended. */
    private static void twoPlacesAtOnce(List<Stop> stops, Facts facts, List<Breach> found) {
        List<Passage> passages =
                Timetable.passages(stops, facts.today(), facts.today().plusDays(DAYS_AHEAD), facts.zone());
        Passage last = null;
        for (Passage one : passages) {
            if (last != null && one.startsAt().isBefore(last.endsAt())) {
                String here = stops.get(last.stop()).name();
                String there = stops.get(one.stop()).name();
                found.add(new Breach(
                        "/stops/" + one.stop(),
                        "two-places-at-once",
                        "À %s (%s) l'unité est encore à %s jusqu'à %s."
                                .formatted(there, one.startsAt(), here, last.endsAt()),
                        "At %s (%s) the unit is still at %s until %s."
                                .formatted(there, one.startsAt(), here, last.endsAt())));
                return;
            }
            if (last == null || one.endsAt().isAfter(last.endsAt())) {
                last = one;
            }
        }
    }
}
