package fr.maillage.premises.criteria.domain;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What the place of a room is worth to a request: facts of its locality, and distances. */
final class PlaceValues {

    private final Settings settings;

    PlaceValues(Settings settings) {
        this.settings = settings;
    }

    /** Millionths, the mean over the professions whose need is known; -1 when none is. */
    static int need(Collection<Member> members, Locality locality) {
        long sum = 0;
        int known = 0;
        for (Member member : members) {
            Integer need = locality.need().get(member.profession());
            if (need != null) {
                sum += need;
                known++;
            }
        }
        return known == 0 ? -1 : (int) (sum / known);
    }

    /** Professionals of the wanted professions around; -1 when none of them is counted. */
    static int colleagues(Collection<String> wanted, Locality locality) {
        int sum = 0;
        boolean known = false;
        for (String profession : wanted) {
            Integer count = locality.colleagues().get(profession);
            if (count != null) {
                sum += count;
                known = true;
            }
        }
        return known ? sum : -1;
    }

    Value needValue(Seeker seeker, Room room) {
        int need = need(seeker.members(), room.locality());
        String percent = Figures.plain((long) need * 100 / (Scales.ONE / 100)) + " %";
        return need < 0
                ? Value.unknown("besoin inconnu", "need unknown")
                : Value.known(need, "besoin " + percent, "need " + Figures.en(percent));
    }

    static Value qpv(Locality locality) {
        return Value.of(locality.qpv(), "en quartier prioritaire", "in a priority neighbourhood");
    }

    /** Distance to the wished point; without one, inside or outside the wished territories. */
    Value target(Seeker seeker, Room room) {
        if (seeker.point() != null) {
            Integer metres = distance(seeker, room);
            return metres == null
                    ? Value.unknown("distance inconnue", "distance unknown")
                    : Value.known(
                            Scales.falling(metres, 0, settings.of(Parameter.TARGET_NONE_METRES)),
                            metres + " m à vol d'oiseau (EUCLIDEAN_APPROX)",
                            metres + " m crow-fly (EUCLIDEAN_APPROX)");
        }
        if (seeker.territories().isEmpty()) {
            return Value.NOT_ASKED;
        }
        Tri inside = Containment.of(seeker.territories(), room.locality());
        return Value.of(inside, "dans les territoires souhaités", "in the wished territories");
    }

    static @Nullable Integer distance(Seeker seeker, Room room) {
        return seeker.point() == null || room.point() == null
                ? null
                : (Integer) seeker.point().metresTo(room.point());
    }

    Value colleaguesValue(Seeker seeker, Room room) {
        if (seeker.colleagues().isEmpty()) {
            return Value.NOT_ASKED;
        }
        int count = colleagues(seeker.colleagues(), room.locality());
        return count < 0
                ? Value.unknown("confrères non comptés", "colleagues not counted")
                : Value.known(
                        Scales.rising(count, settings.of(Parameter.COLLEAGUES_FULL)),
                        count + " confrères à " + room.locality().label(),
                        count + " colleagues in " + room.locality().label());
    }

    static Value family(Seeker seeker, Room room) {
        return OfferValues.shareOf(seeker.family(), room.locality().family(), FamilyService::label);
    }

    Value newResidents(Locality locality) {
        Integer expected = locality.newResidents();
        return expected == null
                ? Value.unknown("habitants attendus inconnus", "expected residents unknown")
                : Value.known(
                        Scales.rising(expected, settings.of(Parameter.NEW_RESIDENTS_FULL)),
                        expected + " habitants attendus",
                        expected + " residents expected");
    }

    Value transport(Room room) {
        Integer metres = room.surroundings().transport();
        String stop = room.surroundings().stop();
        if (metres != null) {
            return Value.known(transport(metres), "arrêt à " + metres + " m", "stop at " + metres + " m");
        }
        return stop == null
                ? Value.unknown("distance aux transports inconnue", "distance to transport unknown")
                : new Value(
                        true,
                        true,
                        settings.of(Parameter.TRANSPORT_DECLARED),
                        Scales.ONE,
                        new Wording(
                                "arrêt déclaré, distance inconnue : " + stop, "stop named, distance unknown: " + stop));
    }

    int transport(int metres) {
        return Scales.falling(
                metres, settings.of(Parameter.TRANSPORT_FULL_METRES), settings.of(Parameter.TRANSPORT_NONE_METRES));
    }

    Value amenities(Room room) {
        int value = amenities(room.surroundings());
        Surroundings around = room.surroundings();
        LocalDate told = around.asOf();
        String fr = "pharmacie %s, hôpital %s, garde %s, à vol d'oiseau (EUCLIDEAN_APPROX%s)"
                .formatted(
                        fr(around.pharmacy()),
                        fr(around.hospital()),
                        fr(around.dutyHouse()),
                        told == null ? "" : ", le " + told);
        String en = "pharmacy %s, hospital %s, duty house %s, crow-fly (EUCLIDEAN_APPROX%s)"
                .formatted(
                        en(around.pharmacy()),
                        en(around.hospital()),
                        en(around.dutyHouse()),
                        told == null ? "" : ", on " + told);
        return value < 0 ? Value.unknown(fr, en) : Value.known(value, fr, en);
    }

    private static String fr(@Nullable Integer metres) {
        return metres == null ? "inconnue" : metres + " m";
    }

    private static String en(@Nullable Integer metres) {
        return metres == null ? "unknown" : metres + " m";
    }

    /** Millionths, the mean over the known distances; -1 when none is. */
    int amenities(Surroundings around) {
        int[] values = {
            one(around.pharmacy(), Parameter.PHARMACY_FULL_METRES, Parameter.PHARMACY_NONE_METRES),
            one(around.hospital(), Parameter.HOSPITAL_FULL_METRES, Parameter.HOSPITAL_NONE_METRES),
            one(around.dutyHouse(), Parameter.DUTY_HOUSE_FULL_METRES, Parameter.DUTY_HOUSE_NONE_METRES)
        };
        int sum = 0;
        int known = 0;
        for (int value : values) {
            if (value >= 0) {
                sum += value;
                known++;
            }
        }
        return known == 0 ? -1 : sum / known;
    }

    private int one(@Nullable Integer metres, Parameter full, Parameter none) {
        return metres == null ? -1 : Scales.falling(metres, settings.of(full), settings.of(none));
    }
}
