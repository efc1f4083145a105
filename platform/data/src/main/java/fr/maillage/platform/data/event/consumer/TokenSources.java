package fr.maillage.platform.data.event.consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Further tokens of this service, each for what it is used for and no more: the one that administers an identity
 * provider is never shown to a service whose feed is read.
 */
@ApplicationScoped
public class TokenSources {

    private final ClientSettings settings;
    private final String issuer;
    private final ObjectMapper json;
    private final Clock clock;

    TokenSources(
            ClientSettings settings,
            @ConfigProperty(name = "maillage.oidc.issuer") String issuer,
            ObjectMapper json,
            Clock clock) {
        this.settings = settings;
        this.issuer = issuer;
        this.json = json;
        this.clock = clock;
    }

    /** Tokens of {@code maillage.client} for these scopes, space separated. */
    public TokenSource of(String scope) {
        return new ClientCredentials(new Scoped(settings, scope), issuer, json, clock);
    }

    private record Scoped(ClientSettings client, String wanted) implements ClientSettings {

        @Override
        public Optional<String> id() {
            return client.id();
        }

        @Override
        public Optional<Path> keyFile() {
            return client.keyFile();
        }

        @Override
        public Optional<String> keyId() {
            return client.keyId();
        }

        @Override
        public Optional<String> scope() {
            return Optional.of(wanted);
        }

        @Override
        public Optional<URI> tokenUrl() {
            return client.tokenUrl();
        }
    }
}
