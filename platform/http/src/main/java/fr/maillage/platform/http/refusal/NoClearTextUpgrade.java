package fr.maillage.platform.http.refusal;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/**
 * Leaves {@code Upgrade: h2c} and HTTP/2 without TLS unanswered: a client that asks for it goes on in HTTP/1.1. To
 * upgrade, the server would first gather the whole request in memory, before any check of limits or tokens, so that
 * one file of imports ends the process. HTTP/2 chosen in a TLS handshake has no such step and stays.
 */
@Singleton
final class NoClearTextUpgrade implements HttpServerOptionsCustomizer {

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }

    @Override
    public void customizeDomainSocketServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
