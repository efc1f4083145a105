package fr.maillage.premises.request;

import fr.maillage.premises.request.domain.Request;
import fr.maillage.premises.request.domain.RequestState;
import fr.maillage.premises.request.domain.Writer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step of a request, told to whatever hangs on it inside of the transaction and before it is written: who refuses it stops
 * it. The request is held by then.
 *
 * @param before the request as it stands
 * @param to where it goes; null when it is archived
 * @param byHand somebody moved the request itself; false when a proposal or the platform brought it along
 * @param on legal day of the step
 */
public record RequestStep(
        Writer by, Request before, @Nullable RequestState to, boolean byHand, LocalDate on) {

    /** Whether the request leaves the way to an installation. */
    public boolean leaves() {
        return to == null || to.exit();
    }
}
