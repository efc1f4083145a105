package fr.maillage.platform.http.sample;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Breaks outside of JAX-RS, with a message as nasty as callers can make them. */
@ApplicationScoped
class BrokenRoute {

    static final String NASTY = "broken\r\n{\"level\":\"INFO\"}\u001b[31m${jndi:ldap://x}\u202e Bearer "
            + "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.c2ln";

    void register(@Observes Router router) {
        router.get("/broken").handler(context -> {
            throw new IllegalStateException(NASTY);
        });
    }
}
