package fr.maillage.local.rotation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.maillage.local.console.Console;
import fr.maillage.local.console.Failure;
import fr.maillage.local.directory.DataDirectory;
import fr.maillage.local.directory.DirectoryOption;
import fr.maillage.local.directory.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
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
    private static final String MADE_AT = "rsa-";
    /** Twice the life of a token: those signed with the replaced key are gone, and everybody has fetched the new one. */
    private static final Duration TOGETHER = Duration.ofMinutes(10);

    private static final List<String> SIGNING = List.of("rsa-generated", "rsa", "java-keystore");

    @Mixin
    private final DirectoryOption directory = new DirectoryOption();

    @Option(names = "--retire", description = "Retire les clés remplacées au lieu d'en créer une")
    private boolean retire;

    private final Clock clock = Clock.systemUTC();
    private final Console console = Console.standardOutput();

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
    private void replace(RealmAdministration realm, List<JsonNode> keys) throws InterruptedException {
        int priority = keys.stream()
                .mapToInt(key -> Integer.parseInt(setting(key, "priority", "0")))
                .max()
                .orElse(0);
        ObjectNode fresh = Json.MAPPER.createObjectNode();
        fresh.put("name", MADE_AT + clock.instant().truncatedTo(ChronoUnit.SECONDS))
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
        console.line("✓ nouvelle clé de signature ; retirer l'ancienne dans %d minutes : --retire"
                .formatted(TOGETHER.toMinutes()));
    }

    private void retire(RealmAdministration realm, List<JsonNode> keys) throws InterruptedException {
        refuseTooEarly(keys);
        int retired = 0;
        for (JsonNode key : keys) {
            if (setting(key, "active", "true").equals("false")) {
                realm.delete("/components/" + key.path("id").asText());
                retired++;
            }
        }
        console.line("✓ clés retirées : " + retired);
    }

    /** A key that is taken away while tokens signed with it live makes them worthless. */
    private void refuseTooEarly(List<JsonNode> keys) {
        Instant newest = keys.stream()
                .map(RotateKeysCommand::madeAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        Duration age = Duration.between(newest, clock.instant());
        if (age.compareTo(TOGETHER) < 0) {
            throw Failure.of(
                    "la clé actuelle a %d s : des jetons signés avec l'ancienne vivent encore"
                            .formatted(age.toSeconds()),
                    "attendre %d s, puis relancer la commande"
                            .formatted(TOGETHER.minus(age).toSeconds()));
        }
    }

    /** A key that this command did not make is as old as the realm. */
    private static Instant madeAt(JsonNode key) {
        String name = key.path("name").asText();
        try {
            return name.startsWith(MADE_AT) ? Instant.parse(name.substring(MADE_AT.length())) : Instant.EPOCH;
        } catch (DateTimeParseException another) {
            return Instant.EPOCH;
        }
    }

    private static String setting(JsonNode key, String name, String standard) {
        return key.path("config").path(name).path(0).asText(standard);
    }
}
