package fr.maillage.integration.me.api;

import fr.maillage.integration.CodedValue;
import fr.maillage.integration.me.LimitsConfig;
import fr.maillage.integration.me.api.MeResponse.ActingOrganization;
import fr.maillage.integration.me.api.MeResponse.Kind;
import fr.maillage.integration.me.api.MeResponse.Limits;
import fr.maillage.integration.me.api.MeResponse.NamedOrganization;
import fr.maillage.integration.me.domain.Labels;
import fr.maillage.integration.me.domain.Labels.Label;
import fr.maillage.integration.tenant.TenantService;
import fr.maillage.platform.http.format.MediaTypes;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.identity.WithinTerritories;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who am I. */
@Path("/api/integration/v1/me")
@Tag(name = "me", description = "Qui suis-je. / Who am I.")
@RunOnVirtualThread
@PermissionsAllowed("integration:read")
@WithinTerritories
public class MeResource {

    private static final String DEFAULT_TIER = "default";

    private final Caller caller;
    private final SecurityIdentity identity;
    private final TenantService tenants;
    private final LimitsConfig limits;

    MeResource(Caller caller, SecurityIdentity identity, TenantService tenants, LimitsConfig limits) {
        this.caller = caller;
        this.identity = identity;
        this.tenants = tenants;
        this.limits = limits;
    }

    @GET
    @Produces(MediaTypes.JSON)
    @Operation(
            operationId = "getMe",
            summary = "Qui suis-je / Who am I",
            description =
                    "Répond aussi à un jeton sans organisation ou qui en nomme plusieurs, pour dire quoi demander. / Also answers a token that names no or several organizations, to tell what to ask for.")
    @APIResponse(
            responseCode = "200",
            description = "L’appelant / The caller",
            content = @Content(mediaType = MediaTypes.JSON, schema = @Schema(implementation = MeResponse.class)))
    public Response get() {
        List<String> named = caller.organizations();
        MeResponse answer = new MeResponse(
                caller.subject(),
                claim("preferred_username"),
                claim("client_id") == null ? Kind.PERSON : Kind.CLIENT,
                caller.client(),
                named.size() == 1 ? organization(named.getFirst()) : null,
                named.stream().map(this::named).toList(),
                caller.roles().stream()
                        .filter(Labels::isRole)
                        .sorted()
                        .map(role -> coded(role, Labels::ofRole))
                        .toList(),
                caller.scopes().stream()
                        .sorted()
                        .map(scope -> coded(scope, Labels::ofScope))
                        .toList(),
                expiry(),
                limits());
        return Response.ok(answer).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private ActingOrganization organization(String alias) {
        return tenants.find(alias).map(ActingOrganization::from).orElseGet(() -> ActingOrganization.unknown(alias));
    }

    private NamedOrganization named(String alias) {
        return new NamedOrganization(
                alias,
                tenants.find(alias).map(tenant -> tenant.definition().name()).orElse(null));
    }

    private static CodedValue coded(String code, Function<String, Optional<Label>> labels) {
        Label label = labels.apply(code).orElse(null);
        return label == null ? new CodedValue(code, null, null) : new CodedValue(code, label.fr(), label.en());
    }

    private Limits limits() {
        String tier = Optional.ofNullable(claim("tier"))
                .filter(limits.tiers()::containsKey)
                .orElse(DEFAULT_TIER);
        LimitsConfig.Tier found = Objects.requireNonNull(
                limits.tiers().get(tier), "maillage.limits.tiers.default is missing, must be set");
        return new Limits(tier, found.requestsPerSecond());
    }

    private Instant expiry() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : Instant.EPOCH;
    }

    private @Nullable String claim(String name) {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getClaim(name) instanceof String text
                ? text
                : null;
    }
}
