package fr.maillage.registry.localstructure.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a local structure is refused. Facts are arguments: nothing here looks anything up. */
public final class PlaceRules {

    private PlaceRules() {}

    /**
     * One reason.
     *
     * @param pointer JSON pointer into the content
     */
    public record Breach(String pointer, String code, String fr, String en) {}

    /**
     * What the rules need to know of the rest of the world.
     *
     * @param kinds codes of structure-kind
     * @param communeKnown whether the registry has the commune
     * @param namesake public id of the organization's live place of this name in this commune, other than the one judged
     */
    public record Facts(
            List<String> kinds,
            boolean communeKnown,
            @Nullable String namesake) {

        public Facts {
            kinds = List.copyOf(kinds);
        }
    }

    /** Empty when nothing speaks against the content. */
    public static List<Breach> breaches(PlaceContent content, Facts facts) {
        List<Breach> found = new ArrayList<>();
        if (content.searchName().isEmpty()) {
            found.add(new Breach(
                    "/name",
                    "nothing-to-search",
                    "Nom « %s » : attendu au moins une lettre latine ou un chiffre.".formatted(content.name()),
                    "Name \"%s\": at least one Latin letter or digit is expected.".formatted(content.name())));
        } else if (facts.namesake() != null) {
            found.add(nameTaken(content, facts.namesake()));
        }
        if (!facts.kinds().contains(content.kind())) {
            found.add(new Breach(
                    "/kind",
                    "unknown-kind",
                    "Type « %s » ; attendu un code de structure-kind : %s."
                            .formatted(content.kind(), String.join(", ", facts.kinds())),
                    "Kind \"%s\"; a code of structure-kind is expected: %s."
                            .formatted(content.kind(), String.join(", ", facts.kinds()))));
        }
        if (!facts.communeKnown()) {
            found.add(new Breach(
                    "/communeCode",
                    "unknown-territory",
                    "Commune « %s » inconnue ; attendu un code officiel du registre, par exemple 31555."
                            .formatted(content.communeCode()),
                    "Commune \"%s\" is unknown; an official code of the registry is expected, such as 31555."
                            .formatted(content.communeCode())));
        }
        return found;
    }

    /** A live place of the same organization reads the same. */
    public static Breach nameTaken(PlaceContent content, String namesake) {
        return new Breach(
                "/name",
                "name-taken",
                "Nom « %s » : votre organisation a déjà cette structure dans la commune %s (%s)."
                        .formatted(content.name(), content.communeCode(), namesake),
                "Name \"%s\": your organization has this structure in commune %s already (%s)."
                        .formatted(content.name(), content.communeCode(), namesake));
    }
}
