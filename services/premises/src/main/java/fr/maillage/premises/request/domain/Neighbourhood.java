package fr.maillage.premises.request.domain;

import fr.maillage.premises.rule.domain.Finding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Communes of one EPCI that do not draw practitioners away from one another. */
public final class Neighbourhood {

    private Neighbourhood() {}

    /**
     * Where things are, by the registry; null is not known.
     *
     * @param practiceEpci EPCI of the commune of present practice
     * @param wantedEpcis EPCIs of the places wanted
     */
    public record Facts(@Nullable String practiceEpci, Set<String> wantedEpcis) {

        public Facts {
            wantedEpcis = Set.copyOf(wantedEpcis);
        }
    }

    /** Told, and never a refusal: whoever practises next door is free to move (REQ-03). */
    public static Optional<Finding> poaching(RequestProfile profile, Facts facts) {
        String commune = profile.practisingCommune();
        if (commune == null || facts.practiceEpci() == null) {
            return Optional.empty();
        }
        boolean stays = profile.targetTerritories().equals(List.of("commune:" + commune));
        return stays || !facts.wantedEpcis().contains(facts.practiceEpci())
                ? Optional.empty()
                : Optional.of(Finding.warning(
                        null,
                        "/practisingCommune",
                        "practises-next-door",
                        "Exerce déjà dans la commune %s, du même EPCI (%s) que le lieu voulu : prévenez-la avant de proposer un local (noPoaching)."
                                .formatted(commune, facts.practiceEpci()),
                        "Practises in commune %s already, of the same EPCI (%s) as the place wanted: tell it before proposing a room (noPoaching)."
                                .formatted(commune, facts.practiceEpci())));
    }
}
