package fr.maillage.gateway.contract;

import fr.maillage.platform.http.language.Language;
import fr.maillage.platform.http.language.Text;
import java.util.Collection;
import java.util.stream.Collectors;

/** The problem catalogue for people. */
final class ProblemHtml {

    private static final Text CATALOGUE = Text.of("Catalogue des problèmes", "Problem catalogue");
    private static final Text EVERYWHERE = Text.of("toute la plateforme", "the whole platform");

    private ProblemHtml() {}

    static String page(ProblemEntry problem, Language language) {
        String title = problem.title().in(language);
        String services =
                problem.services().isEmpty() ? EVERYWHERE.in(language) : String.join(", ", problem.services());
        return document(language, title, """
                <h1>%s</h1>
                <p>%s</p>
                <dl>
                <dt>code</dt><dd><code>%s</code></dd>
                <dt>%s</dt><dd>%d</dd>
                <dt>%s</dt><dd>%s</dd>
                </dl>
                <p><a href="/problems">%s</a> · <a href="/docs">API</a></p>
                """.formatted(
                        escaped(title),
                        escaped(problem.explanation().in(language)),
                        escaped(problem.code()),
                        Text.of("statut HTTP", "HTTP status").in(language),
                        problem.status(),
                        Text.of("répondu par", "answered by").in(language),
                        escaped(services),
                        CATALOGUE.in(language)));
    }

    static String list(Collection<ProblemEntry> problems, Language language) {
        String title = CATALOGUE.in(language);
        String rows = problems.stream()
                .map(problem -> "<tr><td>%d</td><td><a href=\"/problems/%s\"><code>%s</code></a></td><td>%s</td></tr>"
                        .formatted(
                                problem.status(),
                                escaped(problem.code()),
                                escaped(problem.code()),
                                escaped(problem.title().in(language))))
                .collect(Collectors.joining("\n"));
        return document(language, title, "<h1>" + title + "</h1>\n<table>\n" + rows + "\n</table>");
    }

    private static String document(Language language, String title, String body) {
        return """
                <!doctype html>
                <html lang="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s · Maillage</title><link rel="icon" href="/docs/logo.svg"><link rel="stylesheet" href="/docs/site.css"></head>
                <body><main>
                %s</main></body>
                </html>
                """.formatted(language.tag(), escaped(title), body);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
