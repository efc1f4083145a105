package fr.maillage.premises.criteria.domain;

import static fr.maillage.premises.criteria.domain.HardCriterion.DATE;
import static fr.maillage.premises.criteria.domain.HardCriterion.DURATION;
import static fr.maillage.premises.criteria.domain.HardCriterion.HORIZON;
import static fr.maillage.premises.criteria.domain.HardCriterion.STATUS;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** State, delivery, horizon: an operation takes four to six years, a professional decides in months. */
final class TimeChecks {

    private final Settings settings;
    private final LocalDate today;

    TimeChecks(Settings settings, LocalDate today) {
        this.settings = settings;
        this.today = today;
    }

    Check status(Room room) {
        Wording state = room.offer().status().label();
        if (!room.offer().status().isDeliverable()) {
            return Check.refused(
                    STATUS,
                    "local %s ; attendu disponible ou à livrer".formatted(state.fr()),
                    "room %s; available or to be delivered is expected".formatted(state.en()));
        }
        if (room.offer().status() == RoomStatus.PLANNED) {
            return Check.warning(
                    STATUS,
                    "local prévu : une préréservation est possible, pas un bail",
                    "planned room: a pre-reservation is possible, not a lease");
        }
        return Check.allowed(STATUS, "local " + state.fr(), "room " + state.en());
    }

    /** MAT-01. */
    Check date(Seeker seeker, Room room) {
        LocalDate latest = seeker.latest();
        LocalDate enterable = room.offer().enterable(today);
        if (latest == null) {
            return Check.allowed(DATE, "aucune date limite demandée", "no latest date asked for");
        }
        if (enterable == null) {
            return Check.unknown(
                    DATE,
                    "date de livraison inconnue ; date limite " + latest,
                    "delivery date unknown; latest date " + latest);
        }
        if (enterable.isAfter(latest)) {
            return Check.refused(
                    DATE,
                    "livraison le %s après la date limite %s".formatted(enterable, latest),
                    "delivery on %s after latest date %s".formatted(enterable, latest));
        }
        return sure(room.offer(), enterable, latest);
    }

    private Check sure(Offer offer, LocalDate enterable, LocalDate latest) {
        int slip = settings.slipMonths(offer.confidence());
        if (enterable.isAfter(today) && enterable.plusMonths(slip).isAfter(latest)) {
            return Check.warning(
                    DATE,
                    "livraison le %s (date %s) : un retard de %d mois dépasserait la date limite %s"
                            .formatted(enterable, offer.confidence().label().fr(), slip, latest),
                    "delivery on %s (date %s): a delay of %d months would pass the latest date %s"
                            .formatted(enterable, offer.confidence().label().en(), slip, latest));
        }
        return Check.allowed(
                DATE,
                "disponible le %s, avant la date limite %s".formatted(enterable, latest),
                "available on %s, before latest date %s".formatted(enterable, latest));
    }

    /** What is only planned is not for somebody who must settle within the horizon, whatever date is announced. */
    Check horizon(Seeker seeker, Room room) {
        LocalDate latest = seeker.latest();
        int months = settings.of(Parameter.HORIZON_MONTHS);
        if (isNear(seeker) && room.offer().status() == RoomStatus.PLANNED) {
            return Check.refused(
                    HORIZON,
                    "local seulement prévu ; date limite %s à moins de %d mois du %s".formatted(latest, months, today),
                    "room only planned; latest date %s less than %d months from %s".formatted(latest, months, today));
        }
        return Check.allowed(HORIZON, "horizon compatible", "horizon compatible");
    }

    boolean isNear(Seeker seeker) {
        LocalDate latest = seeker.latest();
        return latest != null && latest.isBefore(today.plusMonths(settings.of(Parameter.HORIZON_MONTHS)));
    }

    Check duration(Seeker seeker, Room room) {
        LocalDate until = room.offer().availableUntil();
        LocalDate from = start(seeker, room);
        if (until == null) {
            return room.offer().tenure() == RoomTenure.TEMPORARY_PROVISION
                    ? Check.unknown(DURATION, "fin de la mise à disposition inconnue", "end of the provision unknown")
                    : Check.allowed(DURATION, "sans terme annoncé", "no end announced");
        }
        if (from != null && until.isBefore(from)) {
            return Check.refused(
                    DURATION,
                    "mise à disposition jusqu'au %s, avant l'entrée possible le %s".formatted(until, from),
                    "provision until %s, before the earliest entry on %s".formatted(until, from));
        }
        return Check.allowed(DURATION, "mise à disposition jusqu'au " + until, "provision until " + until);
    }

    /** The first day on which this seeker would enter; null when the delivery is not dated. */
    private @Nullable LocalDate start(Seeker seeker, Room room) {
        LocalDate enterable = room.offer().enterable(today);
        LocalDate earliest = seeker.earliest();
        return enterable == null || earliest == null || earliest.isBefore(enterable) ? enterable : earliest;
    }
}
