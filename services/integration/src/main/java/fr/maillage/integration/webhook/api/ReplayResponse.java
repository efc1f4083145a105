package fr.maillage.integration.webhook.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a replay came to. */
@Schema(name = "WebhookReplayed")
public record ReplayResponse(@Schema(examples = "12") int deliveryCount) {}
