package fr.maillage.local.token;

import fr.maillage.local.console.Failure;
import fr.maillage.local.directory.DataDirectory;
import fr.maillage.local.directory.DirectoryOption;
import fr.maillage.local.keycloak.KeycloakServer;
import fr.maillage.local.keycloak.RealmFile;
import fr.maillage.local.keycloak.RealmSource;
import fr.maillage.local.keys.ClientKeys;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code token}: standard output gets the token and nothing else. */
@Command(
        name = "token",
        description = "Écrit un jeton d'accès : connexion d'une personne, ou assertion signée d'une machine",
        synopsisHeading = "%nUsage : ",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions :%n",
        footerHeading = "%nExemples :%n",
        footer = {
            "  ./maillage token health-officer@toulouse",
            "  ./maillage token health-officer@toulouse-rennes --org 243500139",
            "  ./maillage token frontend-demo",
            "  curl -H \"Authorization: Bearer $(./maillage token planner@toulouse)\" …"
        })
public final class TokenCommand implements Callable<Integer> {
    private static final List<String> SCOPES_OF_PEOPLE = List.of(
            "registry:read",
            "registry:write",
            "premises:read",
            "premises:write",
            "integration:read",
            "integration:write");

    private static final String EVERY_ONE = "*";

    @Mixin
    private final DirectoryOption directory = new DirectoryOption();

    @Parameters(paramLabel = "QUI", description = "Un utilisateur ou un client de démonstration")
    private String who = "";

    @Option(
            names = "--password",
            paramLabel = "MOT",
            defaultValue = "demo",
            description = "Mot de passe d'une personne (demo par défaut)")
    private String password = "demo";

    @Option(
            names = "--org",
            paramLabel = "ALIAS",
            description =
                    "Organisation au nom de laquelle agir, quand il y en a plusieurs ; '*' pour un jeton qui les nomme"
                            + " toutes")
    private @Nullable String organization;

    @Option(
            names = "--scope",
            paramLabel = "PORTÉE",
            split = " ",
            description = "Portées à demander, au lieu de toutes")
    private @Nullable List<String> scopes;

    @Override
    public Integer call() throws Exception {
        DataDirectory data = directory.directory();
        String issuer = KeycloakServer.issuer(data.existing().ports());
        RealmFile realm = new RealmSource(directory.checkout(), data).read();
        AccessToken token = realm.machineClients().contains(who) ? machine(data, issuer) : person(issuer, realm);
        if (organization != null
                && !organization.equals(EVERY_ONE)
                && !token.organizations().contains(organization)) {
            throw Failure.of(
                    "%s n'est pas membre de l'organisation %s".formatted(who, organization),
                    "sans --org, le jeton porte l'organisation de la personne si elle n'en a qu'une");
        }
        System.out.println(token.value());
        return 0;
    }

    private AccessToken machine(DataDirectory data, String issuer) throws InterruptedException {
        String wanted = scopes == null ? "" : String.join(" ", scopes);
        return new MachineToken(issuer, Clock.systemUTC()).get(who, new ClientKeys(data.secrets()).of(who), wanted);
    }

    private AccessToken person(String issuer, RealmFile realm) throws InterruptedException {
        Set<String> wanted = new LinkedHashSet<>(List.of("openid"));
        wanted.add(organization == null ? "organization" : "organization:" + organization);
        wanted.addAll(scopes == null ? SCOPES_OF_PEOPLE : scopes);
        try {
            return new PersonToken(issuer).get(who, password, String.join(" ", wanted));
        } catch (Failure refused) {
            if (realm.users().contains(who)) {
                throw refused;
            }
            throw Failure.of(
                            refused.what(),
                            who + " n'est pas un compte de démonstration",
                            "personnes : " + String.join(", ", realm.users()),
                            "machines : " + String.join(", ", realm.machineClients()))
                    .because(refused);
        }
    }
}
