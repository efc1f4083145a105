package fr.maillage.gateway.page;

import io.vertx.ext.web.RoutingContext;

/** A public page of the gateway itself, read with GET or HEAD. */
public interface Page {

    boolean isAt(String path);

    /** Whether asking for it counts against the caller's allowance. */
    default boolean isCounted(String path) {
        return true;
    }

    /** Called only for paths that are this page's; answers now or later, on the event loop. */
    void answer(RoutingContext context, String path);
}
