package fr.maillage.gateway.docs;

import fr.maillage.gateway.GatewayConfig;
import fr.maillage.gateway.page.Bundled;
import fr.maillage.gateway.page.Content;
import fr.maillage.gateway.page.Page;
import fr.maillage.gateway.route.Route;
import fr.maillage.gateway.route.Routes;
import fr.maillage.platform.http.language.Language;
import fr.maillage.platform.http.refusal.Answers;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code /docs} and the few files it is made of; all from the gateway's own jar, nothing from elsewhere. */
@ApplicationScoped
class DocsPage implements Page {

    private static final String HOME = "/docs";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png");
    private static final String[] FILES = {
        "site.css",
        "docs.css",
        "docs.js",
        "logo.svg",
        "swagger-ui-bundle.js",
        "swagger-ui.css",
        "oauth2-redirect.html",
        "oauth2-redirect.js",
        "favicon-32x32.png"
    };

    private final Map<String, Content> files = new HashMap<>();
    private final Map<Language, Content> home;
    private final String policy;

    DocsPage(GatewayConfig config, Routes routes, @ConfigProperty(name = "maillage.oidc.issuer") URI issuer) {
        for (String file : FILES) {
            files.put(HOME + "/" + file, bundled(file));
        }
        files.put(HOME + "/settings.json", Content.of("application/json", settings(config, routes)));
        home = Map.of(Language.FR, bundled("index.fr.html"), Language.EN, bundled("index.en.html"));
        // The page talks to us and, to trade a code for a token, to the identity provider. Swagger UI sets styles
        // inline.
        policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                + " connect-src 'self' " + issuer.getScheme() + "://" + issuer.getRawAuthority()
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    @Override
    public boolean isAt(String path) {
        return path.equals("/") || path.equals(HOME) || path.startsWith(HOME + "/");
    }

    @Override
    public void answer(RoutingContext context, String path) {
        if (path.equals("/") || path.equals(HOME + "/")) {
            context.request().resume();
            context.response().setStatusCode(302).putHeader("Location", HOME).end();
            return;
        }
        Content content = path.equals(HOME) ? home(context) : files.get(path);
        if (content == null) {
            Answers.send(Answers.ofStatus(404, context), context);
            return;
        }
        context.response().putHeader("Content-Security-Policy", policy);
        content.send(context);
    }

    private Content home(RoutingContext context) {
        String asked = context.request().getParam("lang");
        Language language = Language.preferred(asked == null ? context.request().getHeader("Accept-Language") : asked);
        context.response().putHeader("Content-Language", language.tag());
        return Objects.requireNonNull(home.get(language));
    }

    private static String settings(GatewayConfig config, Routes routes) {
        String scopes = routes.all().stream()
                .map(Route::service)
                .map(service -> service + ":read")
                .collect(Collectors.joining(" ", "openid organization ", ""));
        return new JsonObject()
                .put("client", config.docsClient())
                .put("scopes", scopes)
                .encode();
    }

    private static Content bundled(String file) {
        String extension = file.substring(file.lastIndexOf('.') + 1);
        return Content.of(TYPES.getOrDefault(extension, "application/octet-stream"), Bundled.get("docs/" + file));
    }
}
