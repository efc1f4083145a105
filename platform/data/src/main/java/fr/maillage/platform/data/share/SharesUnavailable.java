package fr.maillage.platform.data.share;

import java.sql.SQLException;

/** The share table could not be read or written. */
public final class SharesUnavailable extends RuntimeException {

    SharesUnavailable(SQLException cause) {
        super("shares cannot be read or written: " + cause.getSQLState(), cause);
    }
}
