package fr.maillage.registry.changeproposal;

import fr.maillage.platform.data.history.domain.Author;
import fr.maillage.platform.http.value.LegalZone;
import fr.maillage.registry.changeproposal.domain.Proposal;
import fr.maillage.registry.changeproposal.domain.ProposedChange;
import fr.maillage.registry.changeproposal.domain.ProposedChange.Point;
import fr.maillage.registry.localstructure.LocalStructureService;
import fr.maillage.registry.localstructure.domain.LocalStructure;
import fr.maillage.registry.localstructure.domain.PlaceContent;
import fr.maillage.registry.mobileunit.MobileUnitService;
import fr.maillage.registry.mobileunit.domain.MobileUnit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was accepted of an organization's own places and units, put in place under the name of whoever decided. What cannot be
 * told for sure from a proposal (an address in one line, a kind in somebody's words, a day to come) is left to a hand. A rule
 * that speaks against the change refuses the decision with its reason.
 */
@ApplicationScoped
class LocalChanges {

    private final LocalStructureService places;
    private final MobileUnitService units;
    private final Clock clock;

    LocalChanges(LocalStructureService places, MobileUnitService units, Clock clock) {
        this.places = places;
        this.units = units;
        this.clock = clock;
    }

    /** In the transaction at hand. False when nothing was changed. */
    boolean apply(Proposal accepted, String by) {
        ProposedChange change = accepted.change();
        Author author = new Author(accepted.tenant(), by);
        String reason = "change-proposal " + accepted.id();
        if (change.day() != null && change.day().isAfter(today())) {
            return false;
        }
        return switch (change.objectType()) {
            case STRUCTURE ->
                places.find(accepted.tenant(), change.objectId())
                        .map(place -> structure(author, place, change, reason))
                        .orElse(false);
            case MOBILE_UNIT ->
                unit(author, units.own(accepted.tenant(), UUID.fromString(change.objectId())), change, reason);
            case PROFESSIONAL, ACTIVITY -> false;
        };
    }

    private boolean structure(Author author, LocalStructure place, ProposedChange change, String reason) {
        return switch (change.kind()) {
            case CLOSED -> moved(author, place, false, reason);
            case OPENED ->
                place.active()
                        ? written(author, place, opened(place.content(), change.day()), reason)
                        : moved(author, place, true, reason);
            case NAME, CATEGORY, LOCATION -> written(author, place, content(place.content(), change), reason);
            case ADDRESS, OTHER -> false;
        };
    }

    private Optional<PlaceContent> content(PlaceContent before, ProposedChange change) {
        Point point = change.point();
        String value = change.value();
        if (point != null) {
            return Optional.of(before.at(new PlaceContent.Point(point.lat(), point.lon())));
        }
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        return switch (change.kind()) {
            case NAME -> Optional.of(before.named(value));
            case CATEGORY -> Optional.of(value).filter(places::isKind).map(before::ofKind);
            default -> Optional.empty();
        };
    }

    private static Optional<PlaceContent> opened(PlaceContent before, @Nullable LocalDate day) {
        return Optional.ofNullable(day).map(before::openedOn);
    }

    private boolean written(Author author, LocalStructure place, Optional<PlaceContent> content, String reason) {
        if (!place.active() || content.isEmpty()) {
            return false;
        }
        places.change(author, place, content.get(), reason);
        return true;
    }

    private boolean moved(Author author, LocalStructure place, boolean open, String reason) {
        if (place.active() != open) {
            places.move(author, place, open, reason);
        }
        return true;
    }

    private boolean unit(Author author, MobileUnit unit, ProposedChange change, String reason) {
        String value = change.value();
        return switch (change.kind()) {
            case CLOSED, OPENED -> {
                boolean open = change.kind() == ProposedChange.ProposalKind.OPENED;
                if (unit.active() != open) {
                    units.move(author, unit, open, reason);
                }
                yield true;
            }
            case NAME -> {
                if (unit.active() && value != null) {
                    units.change(author, unit, unit.content().named(value), reason);
                }
                yield unit.active() && value != null;
            }
            case ADDRESS, LOCATION, CATEGORY, OTHER -> false;
        };
    }

    private LocalDate today() {
        return LegalZone.ofDepartment("75").today(clock);
    }
}
