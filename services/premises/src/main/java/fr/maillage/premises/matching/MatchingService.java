package fr.maillage.premises.matching;

import fr.maillage.premises.criteria.domain.HardCriterion;
import fr.maillage.premises.criteria.domain.Match;
import fr.maillage.premises.criteria.domain.Room;
import fr.maillage.premises.criteria.domain.Seeker;
import fr.maillage.premises.matching.domain.Allotment;
import fr.maillage.premises.matching.domain.ColleagueSeeker;
import fr.maillage.premises.matching.domain.Colleagues;
import fr.maillage.premises.matching.domain.Colleagues.Suggestion;
import fr.maillage.premises.matching.domain.ImaginedRoom;
import fr.maillage.premises.matching.domain.Interested;
import fr.maillage.premises.matching.domain.KeptSettings;
import fr.maillage.premises.matching.domain.LiveRooms;
import fr.maillage.premises.matching.domain.Matches;
import fr.maillage.premises.matching.domain.Nesting;
import fr.maillage.premises.matching.domain.OpenRequest;
import fr.maillage.premises.matching.domain.PlaceBook;
import fr.maillage.premises.matching.domain.RoomIndex;
import fr.maillage.premises.matching.domain.Shortlists;
import fr.maillage.premises.matching.domain.WhatIf;
import fr.maillage.premises.matching.store.RoomLoading;
import fr.maillage.premises.matching.store.RoomLoading.View;
import fr.maillage.premises.matching.store.SeekerRows;
import fr.maillage.premises.place.PlaceService;
import fr.maillage.premises.place.domain.Territory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Rooms for requests, requests for rooms, colleagues, what-if. Reads profiles and rooms of one organization, no person. */
@ApplicationScoped
@Transactional
public class MatchingService {

    private static final int COLLEAGUES_SHOWN = 5;
    private static final int BRIDGES_SHOWN = 5;

    private final SeekerRows seekers;
    private final RoomLoading rooms;
    private final RoomIndexes indexes;
    private final MatchingSettingsService settings;
    private final OpenColleagues colleagues;
    private final PlaceService places;

    MatchingService(
            SeekerRows seekers,
            RoomLoading rooms,
            RoomIndexes indexes,
            MatchingSettingsService settings,
            OpenColleagues colleagues,
            PlaceService places) {
        this.seekers = seekers;
        this.rooms = rooms;
        this.indexes = indexes;
        this.settings = settings;
        this.colleagues = colleagues;
        this.places = places;
    }

    /**
     * How a list is wanted.
     *
     * @param excluded the excluded rooms that miss least, too
     * @param relaxed criteria that shall not exclude this time
     * @param only rooms outside of the wished territories are not wanted
     */
    public record Wanted(LocalDate asOf, int limit, boolean excluded, Set<HardCriterion> relaxed, boolean only) {}

    public Matches rooms(String tenant, UUID id, Wanted wanted) {
        OpenRequest request = seekers.find(tenant, id).orElseThrow(() -> MatchingRefusals.noRequest(id));
        KeptSettings kept = settings.at(tenant, wanted.asOf());
        LiveRooms index = indexes.of(tenant, wanted.asOf(), kept);
        Seeker seeker = request.seeker(wanted.only());
        return new Matches(
                seeker,
                index.judge(),
                kept.version(),
                index.size(),
                index.admitted(seeker, wanted.relaxed()),
                index.shortlist(seeker, wanted.limit(), wanted.relaxed()),
                wanted.excluded() ? index.excluded(seeker, wanted.limit(), wanted.relaxed()) : List.of(),
                index.bridges(seeker, BRIDGES_SHOWN),
                colleagues(tenant, request, COLLEAGUES_SHOWN));
    }

    public List<Suggestion> colleagues(String tenant, UUID id, int limit) {
        OpenRequest request = seekers.find(tenant, id).orElseThrow(() -> MatchingRefusals.noRequest(id));
        return colleagues(tenant, request, limit);
    }

    private List<Suggestion> colleagues(String tenant, OpenRequest request, int limit) {
        ColleagueSeeker seeker = request.colleague();
        List<ColleagueSeeker> others = Colleagues.fitting(seeker, colleagues.of(tenant));
        Set<String> wished = new HashSet<>(seeker.territories());
        others.forEach(other -> wished.addAll(other.territories()));
        return Colleagues.of(seeker, others, new Nesting(places.above(wished)), limit);
    }

    /** Who would want one of the rooms of some premises: each request with the room that suits it best. */
    public List<Match> requests(String tenant, UUID premises, LocalDate asOf, int limit) {
        KeptSettings kept = settings.at(tenant, asOf);
        View view = new View(tenant, asOf, kept.settings());
        List<Room> one = rooms.of(List.of(premises), view, new PlaceBook()).get(premises);
        if (one == null) {
            throw MatchingRefusals.noPremises(premises);
        }
        RoomIndex index = new RoomIndex(one, kept.settings(), asOf);
        return Interested.in(index, open(tenant), limit);
    }

    /** What more rooms would change; nothing of it is kept. */
    public WhatIf whatIf(String tenant, LocalDate asOf, List<ImaginedRoom> imagined) {
        KeptSettings kept = settings.at(tenant, asOf);
        PlaceBook book = new PlaceBook();
        rooms.enter(
                imagined.stream().map(ImaginedRoom::communeCode).toList(),
                new View(tenant, asOf, kept.settings()),
                book);
        List<Room> more = new ArrayList<>();
        for (ImaginedRoom one : imagined) {
            Territory commune = places.known("commune", one.communeCode()).orElse(null);
            more.add(one.room(more.size(), book.place(one.stamped(commune))));
        }
        return WhatIf.of(indexes.of(tenant, asOf, kept), more, open(tenant));
    }

    /** The rooms of every open request that looks beside all others, by request id. */
    public Shortlists shortlists(String tenant, LocalDate asOf, int limit) {
        KeptSettings kept = settings.at(tenant, asOf);
        RoomIndex index = indexes.of(tenant, asOf, kept).whole();
        return new Shortlists(kept.version(), index.size(), Allotment.of(index, open(tenant), limit));
    }

    private List<Seeker> open(String tenant) {
        return seekers.open(tenant).stream()
                .map(request -> request.seeker(false))
                .toList();
    }
}
