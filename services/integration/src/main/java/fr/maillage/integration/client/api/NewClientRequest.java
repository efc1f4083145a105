package fr.maillage.integration.client.api;

import fr.maillage.integration.client.domain.ApiClient;
import fr.maillage.integration.client.domain.ClientContent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A machine client to make. */
@Schema(name = "NewApiClient")
public record NewClientRequest(
        @Schema(examples = "Tableau de bord de l’observatoire") @NotBlank @Size(max = ClientContent.MOST_NAME)
        String name,

        @Nullable @Size(max = ClientContent.MOST_DESCRIPTION)
        String description,

        @Schema(
                description =
                        "Portées de ses jetons, parmi celles que votre rôle peut donner. / Scopes of its tokens, among those your role may give.",
                examples = "[\"registry:read\"]")
        @NotNull
        @Size(min = 1, max = ClientContent.MOST_SCOPES)
        List<@NotNull @Pattern(regexp = ClientCodes.SCOPE, message = ClientCodes.SCOPE_EXPECTED) String> scopes,

        @Nullable
        @Schema(
                description =
                        "Palier : default (par défaut), frontend ou bulk. / Tier: default (if absent), frontend or bulk.",
                examples = "default")
        String tier,

        @Nullable
        @Schema(
                description =
                        "Territoires auxquels le client est destiné, dans votre organisation ; absent, tous. / Territories it is meant for, inside your organization; absent, all.",
                examples = "[\"commune:31555\"]")
        @Size(max = ClientContent.MOST_TERRITORIES)
        List<@NotNull @Pattern(regexp = ClientCodes.TERRITORY, message = ClientCodes.TERRITORY_EXPECTED) String>
                territories,

        @Schema(description = "Une clé publique, ou deux. / One public key, or two.")
        @NotNull
        @Size(min = 1, max = ApiClient.MOST_KEYS)
        List<@NotNull @Valid KeyRequest> keys) {

    ClientContent toContent() {
        return new ClientContent(
                name,
                description,
                scopes,
                ClientCodes.tier(Objects.requireNonNullElse(tier, "default")),
                Objects.requireNonNullElse(territories, List.of()));
    }
}
