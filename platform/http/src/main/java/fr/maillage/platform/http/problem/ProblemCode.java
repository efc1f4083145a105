package fr.maillage.platform.http.problem;

import fr.maillage.platform.http.language.Text;
import java.util.Locale;

/**
 * One entry of a service's problem catalogue. Implemented by an enum whose constant names are the codes:
 * {@code STALE_VERSION} is {@code stale-version} on the wire. Codes are part of the contract and never reused for
 * another meaning.
 */
public interface ProblemCode {

    /** Given by the enum. */
    String name();

    /** The HTTP status this problem is answered with. */
    int status();

    /** What happened, the same for every occurrence. */
    Text title();

    /** For the page behind {@code type}: when it happens and what to do. */
    default Text explanation() {
        return title();
    }

    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The stable relative URI of the documentation page. */
    default String type() {
        return "/problems/" + code();
    }
}
