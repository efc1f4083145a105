package fr.maillage.platform.http.verdict;

import fr.maillage.platform.http.language.Text;
import java.util.regex.Pattern;

/**
 * A business rule of the catalogue, as a constant of the service that applies it.
 *
 * @param id such as {@code AID-04}
 * @param source the article, order or decision it comes from
 */
public record Rule(String id, String source) {

    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]{1,4}-\\d{2,3}");

    public Rule {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("rule id (" + id + "), must be like AID-04");
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException("source of rule " + id + " is blank, must name a text");
        }
    }

    public static Rule of(String id, String source) {
        return new Rule(id, source);
    }

    public Verdict allowed() {
        var message = Text.of("Conforme à la règle " + id + ".", "In line with rule " + id + ".");
        return new Verdict(this, Outcome.ALLOWED, Review.NONE, "", "allowed", message);
    }

    public Verdict refused(String pointer, String code, Text message) {
        return new Verdict(this, Outcome.REFUSED, Review.NONE, pointer, code, message);
    }

    public Verdict warning(String pointer, String code, Text message) {
        return new Verdict(this, Outcome.WARNING, Review.NONE, pointer, code, message);
    }

    /** Goes on, and a lawyer looks at it. */
    public Verdict legalReview(String pointer, String code, Text message) {
        return new Verdict(this, Outcome.WARNING, Review.LEGAL, pointer, code, message);
    }

    /** Goes on, and the health agency has to confirm. */
    public Verdict arsConfirmation(String pointer, String code, Text message) {
        return new Verdict(this, Outcome.WARNING, Review.ARS, pointer, code, message);
    }

    public Verdict insufficientData(String pointer, String code, Text message) {
        return new Verdict(this, Outcome.INSUFFICIENT_DATA, Review.NONE, pointer, code, message);
    }
}
