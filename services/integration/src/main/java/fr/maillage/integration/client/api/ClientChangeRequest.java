package fr.maillage.integration.client.api;

import fr.maillage.integration.client.domain.ApiClient;
import fr.maillage.integration.client.domain.ClientContent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a merge patch may touch of a client, and the reason that the history keeps. */
@Schema(name = "ApiClientChange")
public record ClientChangeRequest(
        @NotBlank @Size(max = ClientContent.MOST_NAME) String name,

        @Nullable @Size(max = ClientContent.MOST_DESCRIPTION)
        String description,

        @NotNull @Size(min = 1, max = ClientContent.MOST_SCOPES)
        List<@NotNull @Pattern(regexp = ClientCodes.SCOPE, message = ClientCodes.SCOPE_EXPECTED) String> scopes,

        @NotNull String tier,

        @NotNull @Size(max = ClientContent.MOST_TERRITORIES)
        List<@NotNull @Pattern(regexp = ClientCodes.TERRITORY, message = ClientCodes.TERRITORY_EXPECTED) String>
                territories,

        @Nullable
        @Schema(examples = "https://si.exemple-agglo.fr/.well-known/jwks.json")
        @Size(min = 1, max = ClientContent.MOST_URL)
        String keysUrl,

        @Nullable @Size(max = 500) String reason) {

    static ClientChangeRequest from(ApiClient client) {
        ClientContent content = client.content();
        return new ClientChangeRequest(
                content.name(),
                content.description(),
                content.scopes(),
                content.tier().code(),
                content.territories(),
                content.keysUrl(),
                null);
    }

    ClientContent toContent() {
        return new ClientContent(name, description, scopes, ClientCodes.tier(tier), territories, keysUrl);
    }
}
