package fr.maillage.premises.request;

import fr.maillage.platform.http.language.Language;
import fr.maillage.platform.http.value.LegalZone;
import fr.maillage.platform.http.verdict.Warning;
import fr.maillage.premises.place.PlaceService;
import fr.maillage.premises.request.domain.Neighbourhood;
import fr.maillage.premises.request.domain.Neighbourhood.Facts;
import fr.maillage.premises.request.domain.Request;
import fr.maillage.premises.request.domain.RequestProfile;
import fr.maillage.premises.request.domain.RequestRules;
import fr.maillage.premises.request.domain.Writer;
import fr.maillage.premises.rule.Rules;
import fr.maillage.premises.rule.domain.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What does not stop a request, and has to be known of it by those who write it. Outside of transactions: it may ask the registry. */
@ApplicationScoped
public class RequestWarnings {

    private static final Set<String> BELOW_EPCI = Set.of("commune", "iris", "qpv");

    private final RequestWriting requests;
    private final PlaceService places;
    private final Clock clock;

    RequestWarnings(RequestWriting requests, PlaceService places, Clock clock) {
        this.requests = requests;
        this.places = places;
        this.clock = clock;
    }

    public List<Warning> of(Writer by, UUID id, Language language) {
        Request request = requests.own(by, id);
        List<Finding> found = new ArrayList<>(
                RequestRules.content(request.content(), request.standing().receivedOn(), LegalZone.PARIS.today(clock)));
        Neighbourhood.poaching(request.profile(), facts(request.profile())).ifPresent(found::add);
        return Rules.warnings(found, language);
    }

    private Facts facts(RequestProfile profile) {
        String commune = profile.practisingCommune();
        if (commune == null) {
            return new Facts(null, Set.of());
        }
        Set<String> wanted = new HashSet<>();
        for (String place : profile.targetTerritories()) {
            epci(place.substring(0, place.indexOf(':')), place.substring(place.indexOf(':') + 1))
                    .ifPresent(wanted::add);
        }
        @Nullable String practice = epci("commune", commune).orElse(null);
        return new Facts(practice, wanted);
    }

    private Optional<String> epci(String level, String code) {
        if (level.equals("epci")) {
            return Optional.of(code);
        }
        return BELOW_EPCI.contains(level)
                ? places.territory(level, code).flatMap(found -> Optional.ofNullable(found.epciCode()))
                : Optional.empty();
    }
}
