package fr.maillage.local.bench;

import picocli.CommandLine.Command;

/** {@code bench}: one subcommand a measurement. */
@Command(
        name = "bench",
        description = "Mesure la plateforme, chaque fois en rapports dans une même exécution",
        synopsisHeading = "%nUsage : ",
        commandListHeading = "%nMesures :%n",
        subcommands = BenchImportCommand.class)
public final class BenchCommand {}
