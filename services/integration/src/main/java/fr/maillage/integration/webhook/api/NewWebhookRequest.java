package fr.maillage.integration.webhook.api;

import fr.maillage.integration.webhook.domain.EventFilter;
import fr.maillage.integration.webhook.domain.WebhookDefinition;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook to create. */
@Schema(name = "NewWebhook")
public record NewWebhookRequest(
        @Schema(examples = "https://evenements.rennes.example/maillage") @NotBlank @Size(max = 500)
        String url,

        @Schema(examples = "[\"fr.maillage.registry.structure.*\", \"fr.maillage.registry.area.changed.v1\"]")
        @NotEmpty
        @Size(max = 50)
        List<@NotNull @Pattern(regexp = EventFilter.FORM, message = FILTER_MESSAGE) String> eventTypes,

        @Nullable @Schema(examples = "Tableau de bord de la direction de la santé") @Size(max = 200)
        String description) {

    static final String FILTER_MESSAGE =
            "un type, le début d’un type suivi de .*, ou * | a type, the beginning of a type followed by .*, or *";

    WebhookDefinition toDefinition() {
        return new WebhookDefinition(url, eventTypes.stream().distinct().toList(), description);
    }
}
