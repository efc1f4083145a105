package fr.maillage.local.demo;

import fr.maillage.local.console.Console;
import fr.maillage.local.imports.ImportRun;
import fr.maillage.local.imports.LocatedShare;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** The end: what the registry now answers, department by department. */
final class DemoSummary {
    private static final int FEW = 10;

    private final Console console;
    private final ImportRun registry;

    DemoSummary(Console console, ImportRun registry) {
        this.console = console;
        this.registry = registry;
    }

    void show(DemoFolder.Manifest manifest, DemoLoad.Result result) throws InterruptedException {
        console.line("");
        List<String> departments = manifest.departments();
        for (String department : departments.subList(0, Math.min(FEW, departments.size()))) {
            String territory = "?territory=department:" + department + "&limit=1&total=exact";
            console.line("  département %s : %s personnes, %s structures"
                    .formatted(
                            department,
                            text(registry.total("professionals" + territory)),
                            text(registry.total("structures" + territory))));
            showLocated(registry.located("department:" + department));
        }
        if (result.changedNothing()) {
            console.line(console.green("✓ ") + "rien n'avait changé");
        } else if (result.refused().isEmpty() && result.waiting().isEmpty()) {
            console.line(console.green("✓ ") + "la démonstration est chargée");
        } else {
            console.line(console.red("✗ ") + "fichiers refusés : "
                    + (result.refused().isEmpty() ? "aucun" : String.join(", ", result.refused())));
            result.waiting().forEach(id -> console.line("  → ./maillage import --release " + id));
        }
    }

    private void showLocated(LocatedShare share) {
        if (share.total() > 0) {
            console.line(String.format(
                    Locale.FRANCE,
                    "    activités libérales au numéro ou à la rue : %,d sur %,d (%.1f %%)",
                    share.housesAndStreets(),
                    share.total(),
                    100.0 * share.housesAndStreets() / share.total()));
            share.misses().forEach(miss -> console.line(console.dim("      " + miss)));
        }
    }

    private static String text(OptionalLong count) {
        return count.isPresent() ? String.format(Locale.FRANCE, "%,d", count.getAsLong()) : "?";
    }
}
