package fr.maillage.integration.client.api;

import fr.maillage.integration.CodedValue;
import fr.maillage.integration.client.domain.ApiClient;
import fr.maillage.integration.client.domain.ClientKey;
import fr.maillage.integration.client.domain.ClientState;
import fr.maillage.integration.client.domain.ClientTier;
import fr.maillage.integration.client.domain.KeyFault;
import fr.maillage.integration.client.domain.KeyFetch;
import fr.maillage.integration.me.domain.Labels;
import fr.maillage.integration.tenant.domain.Effect;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A machine client of the caller's organization. */
@Schema(name = "ApiClient")
public record ClientResponse(
        UUID id,

        @Schema(
                description = "`client_id` pour obtenir des jetons. / `client_id` by which it obtains tokens.",
                examples = "api-0c8d3a51-6a05-4e0e-9a9e-4f1e2ad1f6f7")
        String clientId,

        @Schema(examples = "Tableau de bord de l’observatoire")
        String name,

        @Nullable String description,
        List<CodedValue> scopes,
        CodedValue tier,
        List<String> territories,
        List<KeyResponse> keys,

        @Nullable @Schema(examples = "https://si.exemple-agglo.fr/.well-known/jwks.json")
        String keysUrl,

        @Nullable KeyFetchResponse keysFetch,
        ClientState state,
        @Schema(examples = "Actif") String stateLabel,
        @Schema(examples = "Active") String stateLabelEn,
        List<ClientState> allowedTransitions,
        EffectResponse effect,
        int version,
        Instant createdAt,
        Instant changedAt) {

    /** A key it may prove itself by. */
    @Schema(name = "ApiClientKey")
    public record KeyResponse(@Schema(examples = "2026-11") String kid, Instant addedAt) {

        static KeyResponse from(ClientKey key) {
            return new KeyResponse(key.kid(), key.addedAt());
        }
    }

    /** How it goes with the address of its keys. */
    @Schema(name = "ApiClientKeyFetch")
    public record KeyFetchResponse(
            Instant goodAt, int failures, @Nullable CodedValue fault, Instant dueAt) {

        static @Nullable KeyFetchResponse from(@Nullable KeyFetch fetch) {
            if (fetch == null) {
                return null;
            }
            KeyFault fault = fetch.fault();
            return new KeyFetchResponse(
                    fetch.goodAt(),
                    fetch.failures(),
                    fault == null ? null : new CodedValue(fault.code(), fault.fr(), fault.en()),
                    fetch.dueAt());
        }
    }

    /** Whether Keycloak already has this version. */
    @Schema(name = "ApiClientEffect")
    public record EffectResponse(
            Effect.Progress state, @Nullable CodedValue reason) {

        static EffectResponse from(Effect effect) {
            Effect.Reason reason = effect.reason();
            return new EffectResponse(
                    effect.progress(), reason == null ? null : new CodedValue(reason.code(), reason.fr(), reason.en()));
        }
    }

    static ClientResponse from(ApiClient client) {
        ClientTier tier = client.content().tier();
        return new ClientResponse(
                client.id(),
                client.clientId(),
                client.content().name(),
                client.content().description(),
                client.content().scopes().stream().map(ClientResponse::scope).toList(),
                new CodedValue(tier.code(), tier.fr(), tier.en()),
                client.content().territories(),
                client.keys().stream().map(KeyResponse::from).toList(),
                client.content().keysUrl(),
                KeyFetchResponse.from(client.fetch()),
                client.state(),
                client.state().fr(),
                client.state().en(),
                client.state().allowed(),
                EffectResponse.from(client.effect()),
                client.version(),
                client.createdAt(),
                client.changedAt());
    }

    private static CodedValue scope(String scope) {
        return Labels.ofScope(scope)
                .map(label -> new CodedValue(scope, label.fr(), label.en()))
                .orElseGet(() -> new CodedValue(scope, null, null));
    }
}
