package fr.maillage.integration.webhook.store;

import fr.maillage.integration.webhook.domain.WebhookSecret;
import fr.maillage.platform.data.seal.FieldSeal;
import fr.maillage.platform.data.seal.SealedPlace;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Signing secrets on their way to the table and back: sealed for their row, column and organization. */
@ApplicationScoped
class Secrets {

    static final String PRESENT = "secret";
    static final String PREVIOUS = "previous_secret";

    private final FieldSeal seal;

    Secrets(FieldSeal seal) {
        this.seal = seal;
    }

    byte[] close(String tenant, UUID webhook, String column, WebhookSecret secret) {
        return seal.close(place(tenant, webhook, column), secret.text().getBytes(StandardCharsets.US_ASCII));
    }

    WebhookSecret open(String tenant, UUID webhook, String column, byte[] sealed) {
        return new WebhookSecret(
                new String(seal.open(place(tenant, webhook, column), sealed), StandardCharsets.US_ASCII));
    }

    /** Null when it does not open. */
    @Nullable
    WebhookSecret tryOpen(String tenant, UUID webhook, String column, byte[] sealed) {
        byte[] opened = seal.tryOpen(place(tenant, webhook, column), sealed);
        return opened == null ? null : new WebhookSecret(new String(opened, StandardCharsets.US_ASCII));
    }

    private static SealedPlace place(String tenant, UUID webhook, String column) {
        return new SealedPlace("webhook", column, webhook, tenant);
    }
}
