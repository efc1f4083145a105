package fr.maillage.local.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Versions written into the launcher by its own build. */
public record Versions(String product, String keycloak, String postgres) {
    public static Versions ofThisBuild() {
        try (InputStream file = Versions.class.getResourceAsStream("/launcher.properties")) {
            Properties properties = new Properties();
            properties.load(Objects.requireNonNull(file, "launcher.properties"));
            return new Versions(
                    properties.getProperty("product.version"),
                    properties.getProperty("keycloak.version"),
                    properties.getProperty("postgres.version"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
