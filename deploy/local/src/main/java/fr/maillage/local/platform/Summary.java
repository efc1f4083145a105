package fr.maillage.local.platform;

import fr.maillage.local.console.Console;
import fr.maillage.local.directory.DataDirectory;
import fr.maillage.local.directory.PortLayout;

/** The last words of {@code up}: where things are, who may log in, and one line to paste. */
final class Summary {
    private final Console console;
    private final Outcome outcome;
    private final DataDirectory directory;

    Summary(Console console, Outcome outcome, DataDirectory directory) {
        this.console = console;
        this.outcome = outcome;
        this.directory = directory;
    }

    void show(String total) {
        PortLayout ports = outcome.ports();
        String gateway = "http://localhost:" + ports.gateway();
        console.line("");
        console.line(console.green("✓ ") + console.bold(headline()) + console.dim("  " + total));
        console.line("");
        line("API", gateway);
        line("Documentation", gateway + "/docs");
        line(
                "Keycloak",
                "http://localhost:%d (admin, mot de passe dans %s)"
                        .formatted(ports.keycloak(), directory.root().resolve("secrets/keycloak-admin.password")));
        line(
                "Personnes",
                "health-officer@toulouse, planner@toulouse, health-officer@rennes, ars@ars-31… (mot de passe demo)");
        line("Machines", "frontend-demo, dashboard-demo, ars-31-client, operator-cli");
        console.line("");
        console.line("  curl -H \"Authorization: Bearer $(./maillage token health-officer@toulouse)\" \\");
        console.line("    '%s/api/registry/v1/structures?territory=department:31'".formatted(gateway));
    }

    private String headline() {
        if (outcome.wasUp()) {
            return "Maillage tournait déjà";
        }
        return outcome.partial()
                ? "Maillage est prêt (relancé : %s)".formatted(String.join(", ", outcome.started()))
                : "Maillage est prêt";
    }

    private void line(String name, String value) {
        console.line("  %-14s %s".formatted(name, value));
    }
}
