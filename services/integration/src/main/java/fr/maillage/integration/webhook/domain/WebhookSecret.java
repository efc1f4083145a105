package fr.maillage.integration.webhook.domain;

import java.security.SecureRandom;
import java.util.Base64;

/** A signing secret as receivers configure it: {@code whsec_} and base64 of 32 random bytes (Standard Webhooks asks for 24 to 64). */
public record WebhookSecret(String text) {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    public WebhookSecret {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a signing secret must begin with " + PREFIX);
        }
    }

    public static WebhookSecret generate() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /** The bytes that sign. */
    public byte[] key() {
        return Base64.getDecoder().decode(text.substring(PREFIX.length()));
    }

    /** Never shows itself. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
