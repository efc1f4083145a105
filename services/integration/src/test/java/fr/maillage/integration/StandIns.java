package fr.maillage.integration;

import com.sun.net.httpserver.HttpServer;
import fr.maillage.platform.testing.ClientKey;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Keycloak's administration and two services' feeds, as small real HTTP servers that may go away. */
public final class StandIns implements QuarkusTestResourceLifecycleManager {

    static final StandInKeycloak KEYCLOAK = new StandInKeycloak();
    static final StandInFeed REGISTRY = new StandInFeed("registry");
    static final StandInFeed PREMISES = new StandInFeed("premises");

    static final StandInGateway GATEWAY = new StandInGateway();

    static final StandInPart PART = new StandInPart("registry");
    private static final StandInPart PREMISES_PART = new StandInPart("premises");

    static final StandInMailServer MAIL = new StandInMailServer();

    private @Nullable HttpServer server;

    /** Keycloak, with what tests may do to it. */
    public static StandInKeycloak keycloak() {
        return KEYCLOAK;
    }

    public static StandInFeed registry() {
        return REGISTRY;
    }

    public static StandInFeed premises() {
        return PREMISES;
    }

    public static StandInGateway gateway() {
        return GATEWAY;
    }

    /** The registry's part in requests of data subjects. */
    public static StandInPart part() {
        return PART;
    }

    public static StandInMailServer mail() {
        return MAIL;
    }

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext("/token", KEYCLOAK::token);
            started.createContext("/admin/realms/quarkus", KEYCLOAK::administer);
            started.createContext("/usage-counts", GATEWAY::answer);
            started.createContext("/registry/data-subjects", PART::answer);
            started.createContext("/premises/data-subjects", PREMISES_PART::answer);
            started.createContext("/registry/events", REGISTRY::answer);
            started.createContext("/premises/events", PREMISES::answer);
            started.start();
            server = started;
            return settings("http://127.0.0.1:" + started.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> settings(String url) throws IOException {
        Map<String, String> settings = new HashMap<>();
        settings.put("maillage.client.token-url", url + "/token");
        settings.put(
                "maillage.client.key-file",
                ClientKey.file("integration-service").toString());
        settings.put("maillage.client.key-id", "test");
        settings.put("maillage.directory.url", url);
        settings.put("maillage.consumers.feeds.registry.url", url + "/registry/events");
        settings.put("maillage.consumers.feeds.premises.url", url + "/premises/events");
        settings.put("maillage.consumers.patience", "1s");
        settings.put("maillage.consumers.first-retry", "100ms");
        settings.put("maillage.consumers.longest-retry", "300ms");
        settings.put("maillage.webhooks.test-mode", "true");
        settings.put("maillage.webhooks.poll", "100ms");
        settings.put("maillage.webhooks.deadline", "1500ms");
        settings.put("maillage.webhooks.connect-timeout", "1s");
        settings.put("maillage.webhooks.retries", "200ms,300ms,400ms,500ms");
        settings.put("maillage.webhooks.hold-for", "300ms");
        settings.put("maillage.webhooks.rights-for", "200ms");
        settings.put("maillage.webhooks.rights-without", "1s");
        settings.put("maillage.tenants.look-every", "300ms");
        settings.put("maillage.tenants.poll", "200ms");
        settings.put("maillage.tenants.first-retry", "200ms");
        settings.put("maillage.tenants.longest-retry", "500ms");
        settings.put("maillage.mail.from", "maillage@maillage.example");
        settings.put("maillage.mail.smtp.host", "127.0.0.1");
        settings.put("maillage.mail.smtp.port", Integer.toString(MAIL.port()));
        settings.put("maillage.mail.smtp.security", "NONE");
        settings.put("maillage.notifications.gathered", "3s");
        settings.put("maillage.notifications.poll", "200ms");
        settings.put("maillage.notifications.first-retry", "300ms");
        settings.put("maillage.notifications.longest-retry", "400ms");
        settings.put("maillage.notifications.attempts", "4");
        settings.put("maillage.data-subjects.parts.registry.url", url + "/registry/data-subjects");
        settings.put("maillage.data-subjects.parts.premises.url", url + "/premises/data-subjects");
        settings.put("maillage.data-subjects.poll", "100ms");
        settings.put("maillage.data-subjects.first-retry", "200ms");
        settings.put("maillage.data-subjects.longest-retry", "400ms");
        settings.put("maillage.data-subjects.package-for", "6s");
        settings.put("maillage.usage.gateways", url);
        settings.put("maillage.usage.every", "200ms");
        settings.put("maillage.clients.poll", "200ms");
        settings.put("maillage.clients.first-retry", "200ms");
        settings.put("maillage.clients.longest-retry", "500ms");
        settings.put("maillage.clients.keys-every", "1h");
        settings.put("maillage.clients.keys-first-retry", "1s");
        settings.put("maillage.clients.keys-pause", "100ms");
        return settings;
    }

    @Override
    public void stop() {
        HttpServer running = server;
        if (running != null) {
            running.stop(0);
        }
    }
}
