package fr.maillage.local.doctor;

import fr.maillage.local.console.Console;
import fr.maillage.local.directory.DataDirectory;
import fr.maillage.local.directory.DirectoryOption;
import fr.maillage.local.keycloak.RealmSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code doctor}: exits 1 if something keeps the platform from running; warnings do not. */
@Command(
        name = "doctor",
        description = "Vérifie la machine et le dossier de données, et dit quoi faire",
        synopsisHeading = "%nUsage : ",
        optionListHeading = "%nOptions :%n",
        footerHeading = "%nExemples :%n",
        footer = {"  ./maillage doctor", "  ./maillage doctor --data-dir /srv/maillage"})
public final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private final DirectoryOption directory = new DirectoryOption();

    @Override
    public Integer call() {
        Console console = Console.standardOutput();
        List<Finding> findings = findings();
        findings.forEach(finding -> show(console, finding));
        boolean failed = findings.stream().anyMatch(finding -> finding.level() == Finding.Level.FAILURE);
        return failed ? 1 : 0;
    }

    private List<Finding> findings() {
        DataDirectory data = directory.directory();
        DirectoryChecks checks = new DirectoryChecks(data, new RealmSource(directory.checkout(), data));
        boolean root = System.getProperty("user.name").equals("root");
        List<Finding> findings = new ArrayList<>(List.of(
                MachineChecks.java(),
                MachineChecks.maven(),
                MachineChecks.processors(),
                MachineChecks.memory(),
                MachineChecks.sessions(),
                MachineChecks.databaseAccount(root),
                checks.disk(),
                checks.access(),
                checks.version()));
        if (findings.stream().noneMatch(finding -> finding.level() == Finding.Level.FAILURE)) {
            findings.addAll(List.of(checks.realm(), checks.parts()));
            findings.addAll(checks.ports());
        }
        return findings;
    }

    private static void show(Console console, Finding finding) {
        String mark = switch (finding.level()) {
            case OK -> console.green("✓");
            case WARNING -> console.yellow("!");
            case FAILURE -> console.red("✗");
        };
        console.line("  %s %-20s %s".formatted(mark, finding.subject(), finding.seen()));
        if (!finding.advice().isEmpty()) {
            console.line("      → " + finding.advice());
        }
    }
}
