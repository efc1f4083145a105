package fr.maillage.premises.lease.domain;

import fr.maillage.premises.lease.domain.Sublease.SubletUnit;
import fr.maillage.premises.rule.domain.Finding;
import fr.maillage.premises.rule.domain.Finding.Weight;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What speaks against the subleases and occupancies of a lease, as they would stand together. */
public final class SublettingRules {

    private SublettingRules() {}

    /** PRM-01 on every day: what is sublet and what is kept together do not pass what is leased. */
    public static List<Finding> areas(LeaseFile file, String pointer) {
        LeaseContent lease = file.lease().content();
        List<Finding> found = new ArrayList<>();
        Set<LocalDate> starts = new TreeSet<>(Set.of(lease.from()));
        file.subleases().forEach(sublease -> starts.add(sublease.content().from()));
        for (LocalDate day : starts) {
            BigDecimal sublet = file.subleases().stream()
                    .map(Sublease::content)
                    .filter(content -> content.period().holds(day))
                    .map(Sublease.Content::areaM2)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sublet.add(lease.keptAreaM2()).compareTo(lease.leasedAreaM2()) > 0) {
                found.add(tooMuch(pointer, day, sublet, lease));
                return found;
            }
        }
        return found;
    }

    private static Finding tooMuch(String pointer, LocalDate day, BigDecimal sublet, LeaseContent lease) {
        String sum = sublet.add(lease.keptAreaM2()).toPlainString();
        return new Finding(
                "PRM-01",
                Weight.REFUSED,
                pointer,
                "more-than-leased",
                "Au %s : %s m² sous-loués + %s m² gardés = %s m² ; au plus les %s m² loués."
                        .formatted(day, sublet.toPlainString(), lease.keptAreaM2(), sum, lease.leasedAreaM2()),
                "On %s: %s m² sublet + %s m² kept = %s m²; at most the %s m² leased."
                        .formatted(day, sublet.toPlainString(), lease.keptAreaM2(), sum, lease.leasedAreaM2()));
    }

    /** Of the terms of a lease with all that hangs on it. */
    public static List<Finding> findings(LeaseFile file) {
        List<Finding> found = new ArrayList<>(LeaseRules.findings(file.lease().content()));
        if (found.stream().anyMatch(Finding::refuses)) {
            return found;
        }
        found.addAll(areas(file, "/keptAreaM2"));
        Period lease = file.period();
        file.subleases().stream()
                .map(one -> one.content().period())
                .filter(period -> !period.within(lease))
                .forEach(period -> found.add(outside(period, lease)));
        file.occupancies().stream()
                .map(one -> one.content().period())
                .filter(period -> !period.within(lease))
                .forEach(period -> found.add(outside(period, lease)));
        unlet(file, found);
        return found;
    }

    /** Whoever is in a unit is there by a sublease that holds it, from the first day to the last. */
    private static void unlet(LeaseFile file, List<Finding> found) {
        file.occupancies().stream()
                .map(Occupancy::content)
                .filter(occupancy -> !file.sublet(occupancy))
                .forEach(occupancy -> found.add(notSublet("/units", occupancy)));
    }

    /** Of one sublease among those of its lease. */
    public static List<Finding> findings(LeaseFile file, Sublease judged) {
        List<Finding> found = new ArrayList<>();
        Sublease.Content content = judged.content();
        LocalDate end = content.to();
        LeaseRules.personal("/subtenant/name", content.subtenant(), found);
        if (end != null && !content.from().isBefore(end)) {
            found.add(LeaseRules.endsFirst("/to", content.from(), end));
            return found;
        }
        if (!content.period().within(file.period())) {
            found.add(outside(content.period(), file.period()));
        }
        if (content.areaM2().signum() <= 0 || content.unitArea().compareTo(content.areaM2()) > 0) {
            found.add(unitsTooLarge(content));
        }
        units(file, judged, found);
        unlet(file, found);
        found.addAll(areas(file, "/areaM2"));
        found.addAll(PossibleAid.findings(content));
        return found;
    }

    private static void units(LeaseFile file, Sublease judged, List<Finding> found) {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < judged.content().units().size(); i++) {
            SubletUnit unit = judged.content().units().get(i);
            String pointer = "/units/" + i;
            if (unit.areaM2().signum() <= 0) {
                found.add(areaRefused(
                        pointer + "/areaM2",
                        "area-not-positive",
                        "Cellule de %s m² ; attendu plus de 0.".formatted(unit.areaM2()),
                        "Unit of %s m²; more than 0 is expected.".formatted(unit.areaM2())));
            }
            boolean elsewhere = file.subleases().stream()
                    .filter(other -> !other.id().equals(judged.id()))
                    .filter(other ->
                            other.content().period().overlaps(judged.content().period()))
                    .flatMap(other -> other.content().units().stream())
                    .anyMatch(other -> other.unitId().equals(unit.unitId()));
            if (!seen.add(unit.unitId()) || elsewhere) {
                found.add(Finding.refused(
                        null,
                        pointer + "/unitId",
                        "unit-sublet-twice",
                        "Cellule %s déjà sous-louée dans cette période.".formatted(unit.unitId()),
                        "Unit %s is sublet already in this period.".formatted(unit.unitId())));
            }
        }
    }

    /** Of one occupancy among those of its lease: in a unit that is sublet all the while, by nobody else. */
    public static List<Finding> findings(LeaseFile file, Occupancy judged) {
        List<Finding> found = new ArrayList<>();
        Occupancy.Content content = judged.content();
        LocalDate end = content.to();
        if (end != null && !content.from().isBefore(end)) {
            found.add(LeaseRules.endsFirst("/to", content.from(), end));
            return found;
        }
        if ((end == null) != (content.endReason() == null)) {
            found.add(Finding.refused(
                    null,
                    "/endReason",
                    "end-without-reason",
                    "Fin %s, motif %s ; attendu les deux ou aucun.".formatted(end, content.endReason()),
                    "End %s, reason %s; both or none are expected.".formatted(end, content.endReason())));
        }
        if (!content.period().within(file.period())) {
            found.add(outside(content.period(), file.period()));
        }
        if (!file.sublet(content)) {
            found.add(notSublet("/unitId", content));
        }
        file.occupancies(content.unitId()).stream()
                .filter(other -> !other.id().equals(judged.id()))
                .filter(other -> other.content().period().overlaps(content.period()))
                .findFirst()
                .ifPresent(other -> found.add(overlap(content, other.content())));
        return found;
    }

    private static Finding notSublet(String pointer, Occupancy.Content occupancy) {
        Object to = occupancy.to() == null ? "…" : occupancy.to();
        return Finding.refused(
                null,
                pointer,
                "unit-not-sublet",
                "Cellule %s occupée du %s au %s (exclu), sans sous-location qui la tienne tout ce temps."
                        .formatted(occupancy.unitId(), occupancy.from(), to),
                "Unit %s is occupied from %s to %s (excluded), with no sublease that holds it all the while."
                        .formatted(occupancy.unitId(), occupancy.from(), to));
    }

    private static Finding overlap(Occupancy.Content content, Occupancy.Content other) {
        return Finding.refused(
                null,
                "/from",
                "unit-occupied",
                "Cellule %s occupée du %s au %s (exclu) ; attendu une période libre."
                        .formatted(content.unitId(), other.from(), other.to() == null ? "…" : other.to()),
                "Unit %s is occupied from %s to %s (excluded); a free period is expected."
                        .formatted(content.unitId(), other.from(), other.to() == null ? "…" : other.to()));
    }

    /** The same, under another lease. */
    public static Finding occupiedElsewhere(Occupancy.Content content) {
        return Finding.refused(
                null,
                "/from",
                "unit-occupied",
                "Cellule %s occupée dans cette période, sous un autre bail ; attendu une période libre."
                        .formatted(content.unitId()),
                "Unit %s is occupied in this period, under another lease; a free period is expected."
                        .formatted(content.unitId()));
    }

    /** The same of a lease that would last longer. */
    public static Finding occupiedElsewhere(LeaseContent content) {
        Object to = content.to() == null ? "…" : content.to();
        return Finding.refused(
                null,
                "/to",
                "unit-occupied",
                "Fin %s ; attendu au plus tard le jour où une cellule est occupée sous un autre bail.".formatted(to),
                "End %s; expected no later than the day on which a unit is occupied under another lease."
                        .formatted(to));
    }

    private static Finding unitsTooLarge(Sublease.Content content) {
        return areaRefused(
                "/areaM2",
                "units-larger-than-whole",
                "Surface sous-louée de %s m² pour %s m² de cellules ; attendu plus de 0 et au moins ses cellules."
                        .formatted(content.areaM2(), content.unitArea()),
                "Sublet area of %s m² for %s m² of units; more than 0 and at least its units is expected."
                        .formatted(content.areaM2(), content.unitArea()));
    }

    private static Finding outside(Period period, Period lease) {
        return Finding.refused(
                null,
                "/from",
                "outside-of-the-lease",
                "Du %s au %s ; attendu dans le bail, du %s au %s (exclu)."
                        .formatted(period.from(), told(period), lease.from(), told(lease)),
                "From %s to %s; expected within the lease, %s to %s (excluded)."
                        .formatted(period.from(), told(period), lease.from(), told(lease)));
    }

    private static String told(Period period) {
        return period.to() == null ? "…" : period.to().toString();
    }

    private static Finding areaRefused(String pointer, String code, String fr, String en) {
        return new Finding("PRM-08", Weight.REFUSED, pointer, code, fr, en);
    }
}
