package fr.maillage.local.parts;

import fr.maillage.local.directory.Secrets;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/**
 * Probes by their address as it stands in a pid file: {@code http:} wants a 200, {@code jdbc:postgresql:} wants to log
 * in as the superuser, whose password stays in its secret file.
 */
public final class Probes {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Secrets secrets;

    public Probes(Secrets secrets) {
        this.secrets = secrets;
    }

    public Probe of(String address) {
        return address.startsWith("jdbc:") ? () -> logsIn(address) : () -> answers(URI.create(address));
    }

    private boolean answers(URI uri) {
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean logsIn(String url) {
        Properties login = new Properties();
        login.setProperty("user", "postgres");
        login.setProperty("password", secrets.password("postgres"));
        login.setProperty("connectTimeout", Long.toString(PATIENCE.toSeconds()));
        login.setProperty("socketTimeout", Long.toString(PATIENCE.toSeconds()));
        try (Connection connection = DriverManager.getConnection(url, login)) {
            return connection.isValid((int) PATIENCE.toSeconds());
        } catch (SQLException notYet) {
            return false;
        }
    }
}
