package fr.maillage.integration.directory.remote;

import fr.maillage.integration.directory.domain.DirectoryRefusal;
import fr.maillage.integration.directory.domain.DirectoryUnavailable;
import fr.maillage.platform.data.event.consumer.TokenSource;
import fr.maillage.platform.data.event.consumer.TokenSource.TokenUnavailable;
import fr.maillage.platform.data.event.consumer.TokenSources;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.RealmsResource;

/** The realm of our issuer, called with this service's own token. */
@ApplicationScoped
class KeycloakRealm {

    private static final int UNAUTHORIZED = 401;

    private final TokenSource tokens;
    private final RealmResource realm;

    KeycloakRealm(
            TokenSources sources,
            DirectorySettings settings,
            @ConfigProperty(name = "maillage.oidc.issuer") String issuer) {
        this.tokens = sources.of(settings.scope());
        int cut = issuer.lastIndexOf("/realms/");
        if (cut < 0) {
            throw new IllegalStateException("MAILLAGE_OIDC_ISSUER (" + issuer
                    + "), must end in /realms/<realm> for tenants to be administered");
        }
        this.realm = RestClientBuilder.newBuilder()
                .baseUri(settings.url().orElseGet(() -> URI.create(issuer.substring(0, cut))))
                .connectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(settings.readTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .register((ClientRequestFilter) this::authorize)
                .register(Refusals.class)
                .register(new LenientJson())
                .build(RealmsResource.class)
                .realm(issuer.substring(cut + "/realms/".length()));
    }

    /** One exchange, or a few; a token that is refused is replaced once. */
    <T> T call(Function<RealmResource, T> exchange) {
        try {
            return exchange.apply(realm);
        } catch (DirectoryRefusal refusal) {
            if (refusal.status() != UNAUTHORIZED) {
                throw refusal;
            }
            return again(exchange);
        } catch (ProcessingException e) {
            throw away(e);
        }
    }

    private <T> T again(Function<RealmResource, T> exchange) {
        try {
            tokens.refused(tokens.token());
            return exchange.apply(realm);
        } catch (TokenUnavailable e) {
            throw new DirectoryUnavailable("no token: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DirectoryUnavailable("interrupted", e);
        } catch (ProcessingException e) {
            throw away(e);
        }
    }

    // On the caller's virtual thread, which may wait for the token.
    private void authorize(ClientRequestContext request) {
        try {
            request.getHeaders().putSingle("Authorization", "Bearer " + tokens.token());
        } catch (TokenUnavailable e) {
            throw new DirectoryUnavailable("no token: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DirectoryUnavailable("interrupted", e);
        }
    }

    // What a filter throws comes wrapped.
    private static RuntimeException away(ProcessingException failure) {
        return failure.getCause() instanceof DirectoryUnavailable known
                ? known
                : new DirectoryUnavailable("no answer", failure);
    }
}
