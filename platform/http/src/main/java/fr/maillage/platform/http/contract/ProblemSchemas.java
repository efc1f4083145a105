package fr.maillage.platform.http.contract;

import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.util.List;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The schema of a problem, written once by hand because the body is no bean. */
final class ProblemSchemas {

    private ProblemSchemas() {}

    static void addTo(Components components) {
        components.addSchema("Problem", problem()).addSchema("Violation", violation());
    }

    private static Schema problem() {
        return object("Refus ou erreur, RFC 9457. / Refusal or error, RFC 9457.")
                .addProperty(
                        "type",
                        text("URI relative de la page qui l’explique. / Relative URI of its page.")
                                .format("uri-reference")
                                .examples(List.of("/problems/invalid-parameter")))
                .addProperty("title", text("Ce qui est arrivé. / What happened."))
                .addProperty(
                        "status",
                        createSchema().type(List.of(SchemaType.INTEGER)).description("Statut HTTP. / HTTP status."))
                .addProperty("detail", text("Pour les personnes, jamais analysé. / For people, never parsed."))
                .addProperty(
                        "code",
                        text("Stable, pour les programmes. / Stable, for programs.")
                                .pattern("^[a-z0-9]+(-[a-z0-9]+)*$"))
                .addProperty(
                        "traceId",
                        text("À donner au support. / To be given to support.").pattern("^[0-9a-f]{32}$"))
                .addProperty(
                        "violations",
                        createSchema()
                                .type(List.of(SchemaType.ARRAY))
                                .description(
                                        "Chaque point refusé, vide s’il n’y en a pas. / Each thing wrong, empty if there is none.")
                                .items(createSchema().ref("#/components/schemas/Violation")))
                .required(List.of("type", "title", "status", "detail", "code", "traceId", "violations"));
    }

    private static Schema violation() {
        return object("Un point refusé ; la même forme sert aux avertissements. / One thing wrong, or a warning.")
                .addProperty(
                        "pointer",
                        text(
                                "JSON pointer, ou query:, path:, header:, form: suivi du nom. / JSON pointer, or query:, path:, header:, form: and the name."))
                .addProperty("code", text("Raison, pour les programmes. / Reason, for programs."))
                .addProperty("message", text("Nomme la valeur et l’attendu. / Names the value and the expectation."))
                .addProperty(
                        "ruleId",
                        text("Règle métier qui refuse. / Business rule that refuses.")
                                .examples(List.of("PRJ-13")))
                .addProperty(
                        "source",
                        text("Texte dont vient la règle. / The text the rule comes from.")
                                .examples(List.of("CGCT, art. L.1511-8")))
                .required(List.of("pointer", "code", "message"));
    }

    private static Schema object(String description) {
        return createSchema().type(List.of(SchemaType.OBJECT)).description(description);
    }

    private static Schema text(String description) {
        return createSchema().type(List.of(SchemaType.STRING)).description(description);
    }
}
