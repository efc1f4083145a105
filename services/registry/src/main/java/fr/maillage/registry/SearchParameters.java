package fr.maillage.registry;

import fr.maillage.platform.http.page.ListParameters;
import fr.maillage.registry.identifier.domain.NameMatch;
import fr.maillage.registry.identifier.domain.SearchName;
import org.jspecify.annotations.Nullable;

/** The parameters by which several lists search alike. */
public final class SearchParameters {

    private SearchParameters() {}

    /** {@code active} of a list with ended rows: null for both. */
    public static @Nullable Boolean active(String word) {
        return switch (word) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            case "any" -> null;
            default -> throw ListParameters.notInList("active", word, "true, false, any");
        };
    }

    /** {@code match}: how names are compared. */
    public static NameMatch nameMatch(String word) {
        return NameMatch.parse(word).orElseThrow(() -> ListParameters.notInList("match", word, "auto, prefix, fuzzy"));
    }

    /** {@code q}, stripped. One that has nothing to search by would find everything, which nobody means by it. */
    public static String searchable(String q) {
        if (q.chars().anyMatch(Character::isISOControl)) {
            throw ListParameters.malformed("q", "Caractère de contrôle dans q.", "Control character in q.");
        }
        if (!q.isBlank() && SearchName.of(q).isEmpty()) {
            throw ListParameters.refused(
                    "q",
                    "nothing-to-search",
                    "Valeur « %s » : aucune lettre latine ni chiffre à chercher.".formatted(q),
                    "Value \"%s\": no Latin letter nor digit to search by.".formatted(q));
        }
        return q.strip();
    }
}
