package fr.maillage.premises.matching.bench;

import fr.maillage.premises.criteria.domain.Access;
import fr.maillage.premises.criteria.domain.Facts;
import fr.maillage.premises.criteria.domain.Judge;
import fr.maillage.premises.criteria.domain.Locality;
import fr.maillage.premises.criteria.domain.Needs;
import fr.maillage.premises.criteria.domain.Occupancy;
import fr.maillage.premises.criteria.domain.Offer;
import fr.maillage.premises.criteria.domain.OfferTraits;
import fr.maillage.premises.criteria.domain.Room;
import fr.maillage.premises.criteria.domain.RoomStatus;
import fr.maillage.premises.criteria.domain.RoomTenure;
import fr.maillage.premises.criteria.domain.Scales;
import fr.maillage.premises.criteria.domain.Seeker;
import fr.maillage.premises.criteria.domain.Space;
import fr.maillage.premises.criteria.domain.Tri;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts the market into tables; what does not depend on a request is computed beforehand, as the index does. */
final class SqlMarket {

    private final Connection connection;
    private final Judge judge;
    private final Map<String, Integer> numbers = new HashMap<>();

    SqlMarket(Connection connection, Judge judge) {
        this.connection = connection;
        this.judge = judge;
    }

    void load(List<Room> rooms, List<Seeker> seekers) throws SQLException {
        connection.setAutoCommit(false);
        try (Rows localities = new Rows(connection, "locality", 3);
                Rows territories = new Rows(connection, "territory", 2);
                Rows needs = new Rows(connection, "need", 3);
                Rows colleagues = new Rows(connection, "colleague", 3);
                Rows places = new Rows(connection, "room", 24);
                Rows requests = new Rows(connection, "seeker", 26)) {
            for (Room room : rooms) {
                if (!numbers.containsKey(room.locality().id())) {
                    place(room.locality(), localities, territories, needs, colleagues);
                }
                places.add(room(room));
            }
            for (Seeker seeker : seekers) {
                requests.add(seeker(seeker));
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute("create index room_place_idx on room (locality) where deliverable and accessible");
            statement.execute("analyze");
        }
        connection.commit();
    }

    private void place(Locality place, Rows localities, Rows territories, Rows needs, Rows colleagues)
            throws SQLException {
        int number = numbers.size();
        numbers.put(place.id(), number);
        localities.add(
                number,
                Judge.standing(place, judge.settings()),
                Facts.mask(place.family().present()));
        for (String territory : place.territories()) {
            territories.add(territory, number);
        }
        for (var need : place.need().entrySet()) {
            needs.add(need.getKey(), number, (long) need.getValue());
        }
        for (var people : place.colleagues().entrySet()) {
            colleagues.add(people.getKey(), number, people.getValue());
        }
    }

    private @Nullable Object[] room(Room room) {
        Offer offer = room.offer();
        LocalDate day = offer.enterable(judge.today());
        Tri temporary = OfferTraits.temporary(offer);
        boolean now = day != null && !day.isAfter(judge.today());
        return new @Nullable Object[] {
            room.id().toString(),
            numbers.get(room.locality().id()),
            offer.status().isDeliverable(),
            room.access() != Access.NON_COMPLIANT,
            offer.tenure() == RoomTenure.PURCHASE,
            offer.status() == RoomStatus.PLANNED,
            room.isSeveral(),
            room.isSeveral() && offer.singleTenant() != Tri.YES,
            offer.occupancy() == Occupancy.GROUP,
            offer.singleTenant() == Tri.YES,
            temporary == Tri.YES,
            temporary == Tri.NO,
            room.teaching() == Tri.YES,
            words(offer.professions()),
            day(day),
            day(offer.availableUntil()),
            (long) (now ? Scales.ONE : judge.settings().confidence(offer.confidence())),
            room.isSeveral() ? Space.whole(room) : room.areaDm2(),
            offer.cost(),
            Facts.mask(room.features().present()),
            Facts.mask(room.features().absent()),
            judge.standing(room),
            room.point() == null ? null : room.point().lat(),
            room.point() == null ? null : room.point().lon()
        };
    }

    private @Nullable Object[] seeker(Seeker seeker) {
        return new @Nullable Object[] {
            seeker.id().toString(),
            seeker.members().getFirst().profession(),
            seeker.tenure().accepts(RoomTenure.PURCHASE),
            seeker.tenure().accepts(RoomTenure.LEASE),
            judge.isNear(seeker),
            seeker.leadTenant() != Tri.YES,
            day(seeker.latest()),
            day(seeker.earliest()),
            judge.firstDay(seeker),
            judge.lastDay(seeker),
            Needs.of(seeker).total(),
            seeker.budget(),
            seeker.purchaseBudget(),
            seeker.territories().toArray(String[]::new),
            seeker.onlyThere(),
            judge.isShort(seeker),
            Facts.mask(seeker.required()),
            Facts.mask(seeker.services()),
            seeker.services().size(),
            Facts.mask(seeker.family()),
            seeker.family().size(),
            seeker.colleagues().toArray(String[]::new),
            seeker.teaching() == Tri.YES,
            seeker.point() == null ? null : seeker.point().lat(),
            seeker.point() == null ? null : seeker.point().lon(),
            seeker.point() == null ? null : seeker.point().narrowing()
        };
    }

    private static String @Nullable [] words(@Nullable Set<String> professions) {
        return professions == null || professions.isEmpty() ? null : professions.toArray(String[]::new);
    }

    private static @Nullable Integer day(@Nullable LocalDate date) {
        return date == null ? null : (Integer) (int) date.toEpochDay();
    }
}
