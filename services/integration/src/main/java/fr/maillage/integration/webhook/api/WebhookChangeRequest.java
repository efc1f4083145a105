package fr.maillage.integration.webhook.api;

import fr.maillage.integration.webhook.domain.EventFilter;
import fr.maillage.integration.webhook.domain.Webhook;
import fr.maillage.integration.webhook.domain.WebhookDefinition;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What may be changed of a webhook; its state has operations of its own. */
@Schema(name = "WebhookChange")
public record WebhookChangeRequest(
        @NotBlank @Size(max = 500) String url,

        @NotEmpty @Size(max = 50)
        List<@NotNull @Pattern(regexp = EventFilter.FORM, message = NewWebhookRequest.FILTER_MESSAGE) String>
                eventTypes,

        @Nullable @Size(max = 200) String description) {

    static WebhookChangeRequest from(Webhook webhook) {
        WebhookDefinition present = webhook.definition();
        return new WebhookChangeRequest(present.url(), present.eventTypes(), present.description());
    }

    WebhookDefinition toDefinition() {
        return new WebhookDefinition(url, eventTypes.stream().distinct().toList(), description);
    }
}
