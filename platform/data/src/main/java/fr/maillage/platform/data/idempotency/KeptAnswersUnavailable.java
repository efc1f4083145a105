package fr.maillage.platform.data.idempotency;

import java.sql.SQLException;

/** The database did not do what was asked of it; never carries data. */
final class KeptAnswersUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeptAnswersUnavailable(SQLException cause) {
        super("kept answers could not be read or written", cause);
    }
}
