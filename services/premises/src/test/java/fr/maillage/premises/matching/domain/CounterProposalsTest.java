package fr.maillage.premises.matching.domain;

import static fr.maillage.premises.criteria.domain.DefaultSettings.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.premises.criteria.domain.Access;
import fr.maillage.premises.criteria.domain.DefaultSettings;
import fr.maillage.premises.criteria.domain.HardCriterion;
import fr.maillage.premises.criteria.domain.Judge;
import fr.maillage.premises.criteria.domain.Match;
import fr.maillage.premises.criteria.domain.ProposalKind;
import fr.maillage.premises.criteria.domain.Relaxation;
import fr.maillage.premises.criteria.domain.Room;
import fr.maillage.premises.criteria.domain.RoomStatus;
import fr.maillage.premises.criteria.domain.RoomTenure;
import fr.maillage.premises.criteria.domain.SampleRoom;
import fr.maillage.premises.criteria.domain.SampleSeeker;
import fr.maillage.premises.criteria.domain.Seeker;
import fr.maillage.premises.criteria.domain.Tri;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is said beside a shortlist: what to wait for and where, what to give up, whom else a room would suit. */
class CounterProposalsTest {

    private static Room room(int id, java.util.function.Consumer<SampleRoom> change) {
        SampleRoom room = new SampleRoom();
        room.id = new UUID(0, id);
        change.accept(room);
        return room.room();
    }

    private static Room planned(int id, String delivery) {
        return room(id, room -> {
            room.status = RoomStatus.PLANNED;
            room.from = LocalDate.parse(delivery);
        });
    }

    private static Room temporary(int id, String until) {
        return room(id, room -> {
            room.tenure = RoomTenure.TEMPORARY_PROVISION;
            room.until = LocalDate.parse(until);
        });
    }

    private static RoomIndex index(Room... rooms) {
        return new RoomIndex(Arrays.asList(rooms), DefaultSettings.today(), TODAY);
    }

    @Test
    void a_six_month_horizon_excludes_2029_and_is_offered_a_bridge() {
        Room free = room(1, room -> {});
        Room delivered = planned(2, "2029-03-01");
        Room meanwhile = temporary(3, "2029-06-30");
        RoomIndex index = index(free, delivered, meanwhile, temporary(4, "2027-12-31"));
        Seeker seeker = new SampleSeeker().seeker();

        assertThat(index.shortlist(seeker, 20))
                .extracting(match -> match.room().id().getLeastSignificantBits(), Match::proposal)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1L, ProposalKind.LEASE),
                        org.assertj.core.groups.Tuple.tuple(3L, ProposalKind.BRIDGE),
                        org.assertj.core.groups.Tuple.tuple(4L, ProposalKind.BRIDGE));
        assertThat(index.bridges(seeker, 5)).singleElement().satisfies(bridge -> {
            assertThat(bridge.awaited().room()).isEqualTo(delivered);
            assertThat(bridge.meanwhile().room()).isEqualTo(meanwhile);
            assertThat(bridge.delivery()).isEqualTo("2029-03-01");
            assertThat(bridge.covers()).isTrue();
        });
    }

    @Test
    void a_bridge_is_found_behind_nurseries_and_rooms_that_end_too_early() {
        List<Room> rooms = new ArrayList<>();
        for (int i = 10; i < 20; i++) {
            rooms.add(room(i, room -> room.nursery = Tri.YES));
            rooms.add(temporary(100 + i, "2027-12-31"));
        }
        rooms.add(planned(2, "2029-03-01"));
        rooms.add(planned(3, "2033-03-01"));
        Room meanwhile = room(4, room -> {
            room.tenure = RoomTenure.TEMPORARY_PROVISION;
            room.until = LocalDate.parse("2030-12-31");
            room.area = 15_000;
        });
        rooms.add(meanwhile);

        List<Bridge> bridges = index(rooms.toArray(Room[]::new)).bridges(new SampleSeeker().seeker(), 5);

        assertThat(bridges)
                .extracting(bridge -> bridge.awaited().room().id().getLeastSignificantBits(), Bridge::covers)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, true), org.assertj.core.groups.Tuple.tuple(3L, false));
        assertThat(bridges.getFirst().meanwhile().room()).isEqualTo(meanwhile);
    }

    @Test
    void what_relaxed_criteria_alone_exclude_stands_in_the_list_and_nowhere_else() {
        RoomIndex index = index(
                room(1, room -> {}), planned(2, "2028-03-01"), room(3, room -> room.access = Access.NON_COMPLIANT));
        Seeker seeker = new SampleSeeker().seeker();
        Set<HardCriterion> relaxed = Set.of(HardCriterion.DATE, HardCriterion.HORIZON);

        assertThat(index.shortlist(seeker, 5, relaxed)).hasSize(2);
        assertThat(index.admitted(seeker, relaxed)).isEqualTo(2);
        assertThat(index.excluded(seeker, 5, relaxed))
                .extracting(match -> match.room().id().getLeastSignificantBits())
                .containsExactly(3L);
    }

    @Test
    void an_excluded_room_says_what_single_change_would_admit_it() {
        SampleSeeker asked = new SampleSeeker();
        asked.latest = LocalDate.parse("2028-01-31");
        RoomIndex index = index(
                planned(1, "2028-03-01"),
                room(2, room -> room.area = 8_800),
                room(3, room -> room.rent = 160_000),
                room(4, room -> {
                    room.area = 8_800;
                    room.access = Access.NON_COMPLIANT;
                }));
        Seeker seeker = asked.seeker();

        assertThat(index.excluded(seeker, 10))
                .extracting(match -> Relaxation.of(seeker, match, index.judge())
                        .map(relaxation -> relaxation.change().fr())
                        .orElse("rien d'un seul coup"))
                .containsExactly(
                        "accepter 2 m² de moins",
                        "ajouter 200 € au budget",
                        "accepter une entrée le 2028-03-01, 30 jours plus tard",
                        "rien d'un seul coup");
    }

    @Test
    void a_room_is_told_who_would_want_it_best_score_first() {
        SampleSeeker content = new SampleSeeker();
        SampleSeeker closer = new SampleSeeker();
        closer.id = new UUID(3, 2);
        closer.area = 9_500;
        SampleSeeker poor = new SampleSeeker();
        poor.id = new UUID(3, 3);
        poor.budget = 100L;
        Judge judge = new Judge(DefaultSettings.today(), TODAY);

        List<Match> interested = Interested.in(
                new SampleRoom().room(), List.of(content.seeker(), poor.seeker(), closer.seeker()), judge, 10);

        assertThat(interested).extracting(Match::seeker).containsExactly(new UUID(3, 2), new UUID(3, 1));
    }

    @Test
    void more_rooms_are_measured_by_the_requests_they_would_newly_serve() {
        SampleSeeker large = new SampleSeeker();
        large.id = new UUID(3, 2);
        large.area = 20_000;
        SampleSeeker vast = new SampleSeeker();
        vast.id = new UUID(3, 3);
        vast.area = 90_000;
        List<Seeker> open = List.of(new SampleSeeker().seeker(), large.seeker(), vast.seeker());

        WhatIf whatIf = WhatIf.of(
                new LiveRooms(index(room(1, room -> room.area = 9_000))),
                List.of(room(2, room -> room.area = 20_000)),
                open);

        assertThat(whatIf.newlyServed()).extracting(Match::seeker).containsExactly(new UUID(3, 2));
        assertThat(whatIf.better()).isEmpty();
        assertThat(whatIf.served()).isEqualTo(1);
        assertThat(whatIf.unserved()).isEqualTo(1);
    }

    @Test
    void nothing_is_awaited_by_who_has_time() {
        SampleSeeker patient = new SampleSeeker();
        patient.latest = LocalDate.parse("2030-12-31");
        RoomIndex index = index(planned(2, "2029-03-01"), temporary(3, "2029-06-30"));

        assertThat(index.bridges(patient.seeker(), 5)).isEmpty();
        assertThat(index.shortlist(patient.seeker(), 5).getFirst().proposal())
                .isIn(ProposalKind.PRE_RESERVATION, ProposalKind.BRIDGE);
        assertThat(index.excluded(patient.seeker(), 5))
                .noneMatch(match ->
                        match.refusals().stream().anyMatch(check -> check.criterion() == HardCriterion.HORIZON));
    }
}
