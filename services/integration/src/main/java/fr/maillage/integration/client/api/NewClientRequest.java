package fr.maillage.integration.client.api;

import fr.maillage.integration.client.domain.ApiClient;
import fr.maillage.integration.client.domain.ClientContent;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
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
                        "Territoires auxquels le client est limité, dans votre organisation ; absent, à aucun. / Territories it is held to, inside your organization; absent, to none.",
                examples = "[\"commune:31555\"]")
        @Size(max = ClientContent.MOST_TERRITORIES)
        List<@NotNull @Pattern(regexp = ClientCodes.TERRITORY, message = ClientCodes.TERRITORY_EXPECTED) String>
                territories,

        @Nullable
        @Schema(
                description =
                        "Une clé publique, ou deux ; ou bien `keysUrl`. / One public key, or two; or else `keysUrl`.")
        @Size(min = 1, max = ApiClient.MOST_KEYS)
        List<@NotNull @Valid KeyRequest> keys,

        @Nullable
        @Schema(
                description =
                        "Adresse https publique de ses clés, un JSON Web Key Set (RFC 7517) relu tous les quarts d’heure ; ou bien `keys`. / Public https address of its keys, a JSON Web Key Set (RFC 7517) fetched every quarter of an hour; or else `keys`.",
                examples = "https://si.exemple-agglo.fr/.well-known/jwks.json")
        @Size(min = 1, max = ClientContent.MOST_URL)
        String keysUrl) {

    /** One of the two, and not both. */
    void requireOneSource() {
        if ((keys == null) == (keysUrl == null)) {
            throw Problem.of(
                    StandardProblem.INVALID_REQUEST,
                    Violation.of(
                            "/keys",
                            "one-of-two",
                            Text.of("Attendu ou bien keys, ou bien keysUrl.", "Either keys or keysUrl is expected.")));
        }
    }

    ClientContent toContent() {
        return new ClientContent(
                name,
                description,
                scopes,
                ClientCodes.tier(Objects.requireNonNullElse(tier, "default")),
                Objects.requireNonNullElse(territories, List.of()),
                keysUrl);
    }
}
