package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.Facts;
import fr.maillage.premises.criteria.domain.Feature;
import fr.maillage.premises.premises.domain.Layout;
import fr.maillage.premises.premises.domain.OfferedService;
import fr.maillage.premises.premises.domain.PremisesContent;
import fr.maillage.premises.premises.domain.UnitContent;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which features rooms have. Services are a list: once one is named, those that are not are absent; of an empty list
 * nothing is known.
 */
final class FeatureAssembly {

    private final Set<Feature> present = EnumSet.noneOf(Feature.class);
    private final Set<Feature> absent = EnumSet.noneOf(Feature.class);

    static Facts<Feature> of(PremisesContent premises, @Nullable UnitContent unit) {
        FeatureAssembly assembly = new FeatureAssembly();
        assembly.services(premises.services());
        assembly.layout(premises.layout(), unit);
        assembly.say(Feature.PARKING, premises.surroundings().parking());
        assembly.say(Feature.HOME_VISIT_PARKING, premises.surroundings().homeVisitParkingScheme());
        if (unit != null) {
            assembly.say(Feature.WATER_POINT, unit.waterPoint());
            assembly.say(Feature.GROUND_FLOOR, unit.floor() == null ? null : (Boolean) (unit.floor() == 0));
        }
        return new Facts<>(assembly.present, assembly.absent);
    }

    private void services(List<OfferedService> offered) {
        if (offered.isEmpty()) {
            return;
        }
        for (OfferedService service : OfferedService.values()) {
            say(feature(service), offered.contains(service));
        }
    }

    private static Feature feature(OfferedService service) {
        return switch (service) {
            case SECRETARIAT -> Feature.SECRETARIAT;
            case ACCOUNTING -> Feature.ACCOUNTING;
            case RECEPTION -> Feature.RECEPTION;
            case CLEANING -> Feature.CLEANING;
            case TELEPHONE_LINE -> Feature.TELEPHONE_LINE;
            case IT_EQUIPMENT -> Feature.IT;
        };
    }

    private void layout(Layout layout, @Nullable UnitContent unit) {
        Integer waiting = layout.waitingRooms();
        say(Feature.WAITING_ROOM, waiting == null ? null : (Boolean) (waiting > 0));
        say(Feature.NATURAL_LIGHT, either(unit == null ? null : unit.naturalLight(), layout.naturalLight()));
        say(Feature.SOUNDPROOFING, either(unit == null ? null : unit.soundproofing(), layout.soundproofing()));
        say(Feature.MEETING_ROOM, layout.meetingRoom());
        say(Feature.COLLECTIVE_ROOM, layout.collectiveRoom());
    }

    private static @Nullable Boolean either(@Nullable Boolean own, @Nullable Boolean whole) {
        return own == null ? whole : own;
    }

    private void say(Feature feature, @Nullable Boolean said) {
        if (said != null) {
            (said ? present : absent).add(feature);
        }
    }
}
