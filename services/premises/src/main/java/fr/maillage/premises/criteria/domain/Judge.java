package fr.maillage.premises.criteria.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Judges one room for one request: every hard criterion, every soft one, with reasons. Same facts, same answer. */
@SuppressWarnings("EnumOrdinal") // an array or a bit by constant, gone when the process ends
public final class Judge {

    private final Settings settings;
    private final LocalDate today;
    private final TimeChecks time;
    private final PlaceValues place;
    private final OfferValues offer;

    public Judge(Settings settings, LocalDate today) {
        this.settings = settings;
        this.today = today;
        time = new TimeChecks(settings, today);
        place = new PlaceValues(settings);
        offer = new OfferValues(settings, today);
    }

    public Match judge(Seeker seeker, Room room) {
        Space space = Space.of(seeker, room, settings.of(Parameter.AREA_TOLERANCE_PERCENT));
        List<Value> values = values(seeker, room, space);
        long weights = 0;
        long numerator = 0;
        long possible = 0;
        for (SoftCriterion criterion : SoftCriterion.values()) {
            Value value = values.get(criterion.ordinal());
            long weight = value.asked() ? settings.weight(criterion) : 0;
            weights += weight;
            numerator += weight * value.normalised();
            possible += weight * value.possible();
        }
        LocalDate enterable = room.offer().enterable(today);
        return new Match(
                seeker.id(),
                room,
                checks(seeker, room, space),
                components(values, weights),
                numerator,
                weights,
                weights == 0 ? 0 : (double) possible / ((double) weights * Scales.ONE),
                proposal(seeker, room.offer()),
                space,
                PlaceValues.distance(seeker, room),
                OfferValues.closeness(space),
                enterable == null ? null : (Integer) (int) enterable.toEpochDay());
    }

    private List<Check> checks(Seeker seeker, Room room, Space space) {
        return List.of(
                time.status(room),
                TermsChecks.accessibility(room),
                TermsChecks.tenure(seeker, room),
                time.date(seeker, room),
                time.horizon(seeker, room),
                time.duration(seeker, room),
                SpaceChecks.area(space, settings.of(Parameter.AREA_TOLERANCE_PERCENT)),
                SpaceChecks.capacity(seeker, room),
                TermsChecks.profession(seeker, room, space),
                TermsChecks.budget(seeker, room, space),
                SpaceChecks.singleTenant(seeker, room),
                TermsChecks.territory(seeker, room),
                TermsChecks.features(seeker, room));
    }

    private List<Value> values(Seeker seeker, Room room, Space space) {
        return List.of(
                place.needValue(seeker, room),
                PlaceValues.qpv(room.locality()),
                offer.time(seeker, room),
                offer.commitment(seeker, room),
                place.target(seeker, room),
                OfferValues.areaFit(seeker, space),
                OfferValues.cost(seeker, room, space),
                OfferValues.services(seeker, room),
                place.colleaguesValue(seeker, room),
                place.transport(room),
                place.amenities(room),
                OfferValues.teaching(seeker, room),
                PlaceValues.family(seeker, room),
                place.newResidents(room.locality()),
                OfferValues.extension(room),
                OfferValues.stability(seeker, room));
    }

    private List<Component> components(List<Value> values, long weights) {
        List<Component> components = new ArrayList<>();
        for (SoftCriterion criterion : SoftCriterion.values()) {
            Value value = values.get(criterion.ordinal());
            int weight = value.asked() ? settings.weight(criterion) : 0;
            double contribution =
                    weights == 0 ? 0 : (double) ((long) weight * value.normalised()) / ((double) weights * Scales.ONE);
            components.add(new Component(
                    criterion, value.raw(), value.normalised(), value.possible(), value.known(), weight, contribution));
        }
        return components;
    }

    private ProposalKind proposal(Seeker seeker, Offer terms) {
        if (terms.status() == RoomStatus.PLANNED) {
            return ProposalKind.PRE_RESERVATION;
        }
        if (terms.isTemporary() && !offer.isShort(seeker)) {
            return ProposalKind.BRIDGE;
        }
        return terms.tenure() == RoomTenure.PURCHASE ? ProposalKind.PURCHASE : ProposalKind.LEASE;
    }

    public Settings settings() {
        return settings;
    }

    public LocalDate today() {
        return today;
    }

    /** Epoch day from which this seeker could enter. */
    public int firstDay(Seeker seeker) {
        return offer.first(seeker);
    }

    /** Epoch day at which the scale of time ends for this seeker. */
    public int lastDay(Seeker seeker) {
        return offer.last(seeker);
    }

    /** What a room's place adds whoever asks, weights by millionths: transport, amenities, room to grow. */
    public long standing(Room room) {
        return worth(SoftCriterion.TRANSPORT, place.transport(room))
                + worth(SoftCriterion.AMENITIES, place.amenities(room))
                + worth(SoftCriterion.EXTENSION, OfferValues.extension(room));
    }

    /** What a place adds to all its rooms whoever asks: priority neighbourhood, expected residents. */
    public static long standing(Locality place, Settings settings) {
        return (long) settings.weight(SoftCriterion.QPV)
                        * PlaceValues.qpv(place).normalised()
                + (long) settings.weight(SoftCriterion.NEW_RESIDENTS)
                        * new PlaceValues(settings).newResidents(place).normalised();
    }

    private long worth(SoftCriterion criterion, Value value) {
        return (long) settings.weight(criterion) * value.normalised();
    }

    /** Must settle within the horizon that excludes what is only planned. */
    public boolean isNear(Seeker seeker) {
        return time.isNear(seeker);
    }

    public boolean isShort(Seeker seeker) {
        return offer.isShort(seeker);
    }
}
