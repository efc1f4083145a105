package fr.maillage.local.rotation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.maillage.local.directory.DataDirectory;
import fr.maillage.local.directory.DirectoryOption;
import fr.maillage.local.directory.Json;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code rotate-keys}: tokens are signed with a new key from now on; those signed with the old one stay good, for the
 * old key stays published until it is retired.
 */
@Command(
        name = "rotate-keys",
        description = "Donne au royaume une nouvelle clé de signature ; les jetons déjà émis restent valides",
        synopsisHeading = "%nUsage : ",
        optionListHeading = "%nOptions :%n",
        footerHeading = "%nExemples :%n",
        footer = {
            "  ./maillage rotate-keys",
            "  ./maillage rotate-keys --retire     dix minutes plus tard au moins : l'ancienne clé n'est plus publiée"
        })
public final class RotateKeysCommand implements Callable<Integer> {
    private static final String ALGORITHM = "RS256";
    private static final List<String> SIGNING = List.of("rsa-generated", "rsa", "java-keystore");

    @Mixin
    private final DirectoryOption directory = new DirectoryOption();

    @Option(names = "--retire", description = "Retire les clés remplacées au lieu d'en créer une")
    private boolean retire;

    @Override
    public Integer call() throws InterruptedException {
        DataDirectory data = directory.directory();
        RealmAdministration realm = new RealmAdministration(
                data.existing().ports().keycloak(), data.secrets().password("keycloak-admin"));
        List<JsonNode> keys = signingKeys(realm);
        if (retire) {
            retire(realm, keys);
        } else {
            replace(realm, keys);
        }
        return 0;
    }

    private static List<JsonNode> signingKeys(RealmAdministration realm) throws InterruptedException {
        return realm.get("/components?type=org.keycloak.keys.KeyProvider")
                .valueStream()
                .filter(key -> SIGNING.contains(key.path("providerId").asText()))
                .filter(key -> setting(key, "algorithm", ALGORITHM).equals(ALGORITHM))
                .toList();
    }

    /** The new key signs before the old one steps back, so that there is one at every moment. */
    private static void replace(RealmAdministration realm, List<JsonNode> keys) throws InterruptedException {
        int priority = keys.stream()
                .mapToInt(key -> Integer.parseInt(setting(key, "priority", "0")))
                .max()
                .orElse(0);
        ObjectNode fresh = Json.MAPPER.createObjectNode();
        fresh.put("name", "rsa-" + UUID.randomUUID())
                .put("providerId", "rsa-generated")
                .put("providerType", "org.keycloak.keys.KeyProvider")
                .put("parentId", realm.get("").path("id").asText());
        ObjectNode config = fresh.putObject("config");
        config.putArray("priority").add(Integer.toString(priority + 10));
        config.putArray("algorithm").add(ALGORITHM);
        config.putArray("keySize").add("2048");
        config.putArray("enabled").add("true");
        config.putArray("active").add("true");
        realm.post("/components", fresh);
        for (JsonNode key : keys) {
            ObjectNode passive = key.deepCopy();
            ((ObjectNode) passive.path("config")).putArray("active").add("false");
            realm.put("/components/" + key.path("id").asText(), passive);
        }
        System.out.println("✓ nouvelle clé de signature ; retirer l'ancienne dans dix minutes : --retire");
    }

    private static void retire(RealmAdministration realm, List<JsonNode> keys) throws InterruptedException {
        int retired = 0;
        for (JsonNode key : keys) {
            if (setting(key, "active", "true").equals("false")) {
                realm.delete("/components/" + key.path("id").asText());
                retired++;
            }
        }
        System.out.println("✓ clés retirées : " + retired);
    }

    private static String setting(JsonNode key, String name, String standard) {
        return key.path("config").path(name).path(0).asText(standard);
    }
}
