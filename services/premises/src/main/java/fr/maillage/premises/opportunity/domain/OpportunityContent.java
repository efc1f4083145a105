package fr.maillage.premises.opportunity.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is offered, in words for everybody.
 *
 * @param professions codes of TRE_G15 or TRE_R95
 * @param premises the premises meant, if any
 * @param link page of the organization that tells more
 */
public record OpportunityContent(
        OpportunityKind kind,
        String title,
        @Nullable String description,
        List<String> professions,
        String communeCode,
        @Nullable UUID premises,
        @Nullable String link,
        @Nullable LocalDate closesOn) {

    private static final Pattern CONTACT =
            Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+|(?:\\+33|0)[ .-]?[1-9](?:[ .-]?[0-9]{2}){4}");

    public OpportunityContent {
        professions = List.copyOf(professions);
    }

    /** Pointers of the texts that hold what looks like somebody's address or telephone: an opportunity names nobody. */
    public List<String> contacts() {
        return Stream.of(
                        new String[] {"/title", title},
                        new String[] {"/description", description == null ? "" : description})
                .filter(text -> CONTACT.matcher(text[1]).find())
                .map(text -> text[0])
                .toList();
    }
}
