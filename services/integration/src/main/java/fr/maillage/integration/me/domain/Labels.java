package fr.maillage.integration.me.domain;

import java.util.Map;
import java.util.Optional;

/** What realm roles and scopes are called. */
public final class Labels {

    /** A label in both languages. */
    public record Label(String fr, String en) {}

    private static final Map<String, Label> ROLES = Map.ofEntries(
            Map.entry("health-officer", new Label("Direction de la santé", "Health officer")),
            Map.entry("planner", new Label("Urbanisme et développement économique", "Planner")),
            Map.entry("social-agent", new Label("Agent social (CCAS)", "Social agent")),
            Map.entry("elected", new Label("Élu", "Elected official")),
            Map.entry("landlord", new Label("Bailleur", "Landlord")),
            Map.entry("professional", new Label("Professionnel de santé", "Health professional")),
            Map.entry("ars", new Label("Agence régionale de santé", "Regional health agency")),
            Map.entry("cpam", new Label("Assurance maladie (CPAM)", "Health insurance fund")),
            Map.entry("mutuelle-partner", new Label("Mutuelle ou association partenaire", "Mutual insurer partner")),
            Map.entry("integration", new Label("Client machine", "Machine client")),
            Map.entry("platform-admin", new Label("Exploitation de la plateforme", "Platform operator")));

    private static final Map<String, Label> SERVICES = Map.of(
            "registry", new Label("le référentiel", "the registry"),
            "premises", new Label("les locaux", "premises"),
            "projects", new Label("les projets", "projects"),
            "mutuelles", new Label("les mutuelles", "mutuelles"),
            "integration", new Label("l’intégration", "integration"));

    private static final Map<String, Label> ACTS = Map.of(
            "read", new Label("Lire", "Read"),
            "write", new Label("Modifier", "Change"),
            "events", new Label("Relayer les évènements :", "Relay the events:"));

    private Labels() {}

    public static Optional<Label> ofRole(String role) {
        return Optional.ofNullable(ROLES.get(role));
    }

    /** Of {@code <service>:<act>}, of {@code organization} with or without alias. */
    public static Optional<Label> ofScope(String scope) {
        if (scope.equals("organization") || scope.startsWith("organization:")) {
            return Optional.of(new Label("Organisation au nom de laquelle agir", "Organization to act for"));
        }
        String[] parts = scope.split(":", 2);
        Label service = SERVICES.get(parts[0]);
        Label act = parts.length == 2 ? ACTS.get(parts[1]) : null;
        return service == null || act == null
                ? Optional.empty()
                : Optional.of(new Label(act.fr() + " " + service.fr(), act.en() + " " + service.en()));
    }

    /** Whether a role is one of the platform, not one of Keycloak's own. */
    public static boolean isRole(String role) {
        return ROLES.containsKey(role);
    }
}
