package fr.maillage.platform.data.job;

import java.sql.SQLException;

/** The database did not do what was asked of it; never carries data. */
final class JobStoreUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JobStoreUnavailable(SQLException cause) {
        super("the job table could not be read or written", cause);
    }
}
