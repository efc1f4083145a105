package fr.maillage.local.services;

import fr.maillage.local.parts.Stage;
import java.util.List;
import java.util.Locale;

/**
 * One line of the catalogue.
 *
 * @param module folder of the Maven module in the checkout
 * @param portOffset distance from the gateway's port
 * @param heap maximum Java heap
 * @param client the machine client it acts as at Keycloak, empty for none
 * @param calls names of the services that it calls
 */
public record Service(
        String name,
        String module,
        int portOffset,
        boolean hasDatabase,
        String heap,
        String client,
        List<String> calls) {
    public Service {
        calls = List.copyOf(calls);
    }

    public Stage stage() {
        return portOffset == 0 ? Stage.ENTRANCE : Stage.SERVICE;
    }

    /** {@code registry} is told to others as {@code MAILLAGE_REGISTRY_URL}. */
    String setting(String suffix) {
        return "MAILLAGE_" + name.toUpperCase(Locale.ROOT) + "_" + suffix;
    }
}
