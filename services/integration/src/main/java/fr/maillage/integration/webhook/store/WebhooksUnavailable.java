package fr.maillage.integration.webhook.store;

import java.sql.SQLException;

/** The database did not do what was asked of it; never carries data. */
public final class WebhooksUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WebhooksUnavailable(SQLException cause) {
        super("the webhook tables could not be read or written", cause);
    }
}
