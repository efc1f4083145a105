package fr.maillage.local.imports;

import fr.maillage.local.console.Console;
import fr.maillage.local.console.Failure;
import fr.maillage.local.directory.DataDirectory;
import fr.maillage.local.keycloak.KeycloakServer;
import fr.maillage.local.keys.ClientKey;
import fr.maillage.local.keys.ClientKeys;
import fr.maillage.local.token.MachineToken;
import fr.maillage.local.token.PersonToken;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.OptionalLong;

/** Imports of one caller, one after the other, each followed to its end; the door for other commands. */
public final class ImportRun implements Importer {
    static final String OPERATOR = "operator-cli";
    private static final String SCOPES = "openid organization registry:read registry:write";
    private static final long PAUSE_MILLIS = 500;

    private final RegistryClient registry;
    private final Console console;

    ImportRun(RegistryClient registry, Console console) {
        this.registry = registry;
        this.console = console;
    }

    /** Reference data are the operator's. */
    public static ImportRun ofOperator(DataDirectory data, Console console) {
        return new ImportRun(operatorClient(data), console);
    }

    /** Data of an organization are its members'. */
    public static ImportRun ofPerson(DataDirectory data, String user, String password, Console console) {
        String issuer = KeycloakServer.issuer(data.existing().ports());
        return new ImportRun(
                new RegistryClient(
                        gateway(data), () -> new PersonToken(issuer).get(user, password, SCOPES), Clock.systemUTC()),
                console);
    }

    static RegistryClient operatorClient(DataDirectory data) {
        Clock clock = Clock.systemUTC();
        ClientKey key = new ClientKeys(data.secrets()).of(OPERATOR);
        MachineToken tokens =
                new MachineToken(KeycloakServer.issuer(data.existing().ports()), clock);
        return new RegistryClient(gateway(data), () -> tokens.get(OPERATOR, key, ""), clock);
    }

    private static URI gateway(DataDirectory data) {
        return URI.create("http://127.0.0.1:" + data.existing().ports().gateway());
    }

    @Override
    public boolean knows(String kind) throws InterruptedException {
        return registry.knows(kind);
    }

    @Override
    public Ended run(Sending sending) throws InterruptedException, IOException {
        Multipart form = new Multipart().field("kind", sending.kind());
        sending.scope().forEach(territory -> form.field("scope", territory));
        sending.fields().forEach(form::field);
        ImportJob job = follow(registry, registry.send(form.file("file", sending.file())), console);
        return ended(job);
    }

    /** How many items a list of the registry has; empty when it does not say. */
    public OptionalLong total(String list) throws InterruptedException {
        return registry.total(list);
    }

    /** Locates what is still to be located, to the end. */
    public Ended locate() throws InterruptedException {
        return ended(follow(registry, registry.locate(), console));
    }

    public LocatedShare located(String territory) throws InterruptedException {
        return registry.located(territory);
    }

    private static Ended ended(ImportJob job) {
        Problem failure = job.failure();
        String reason =
                failure == null ? "" : String.valueOf(failure.detail() == null ? failure.title() : failure.detail());
        return new Ended(job.id(), job.state(), job.counted(), reason);
    }

    /** Follows a job until it is over, or waits for somebody. */
    static ImportJob follow(RegistryClient registry, URI address, Console console) throws InterruptedException {
        ProgressLine progress = new ProgressLine(console);
        try {
            ImportJob job = registry.job(address);
            while (!job.isOver()) {
                progress.show(job);
                Thread.sleep(PAUSE_MILLIS);
                job = registry.job(address);
            }
            return job;
        } catch (Failure lost) {
            String id = address.getPath().substring(address.getPath().lastIndexOf('/') + 1);
            throw Failure.of(lost.what(), "l'import lui-même n'est pas perdu : ./maillage import --follow " + id)
                    .withEvidence(lost.evidence())
                    .because(lost);
        } finally {
            progress.clear();
        }
    }
}
