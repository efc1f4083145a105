package fr.maillage.demo;

import fr.maillage.demo.reference.Reference;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program: reads the order, generates, tells how far it is. */
@Command(
        name = "demo",
        description = "Écrit des données fictives dans les formats officiels",
        mixinStandardHelpOptions = true)
public final class Demo implements Callable<Integer> {
    /** Counts as people read them. */
    private static final Map<String, String> WORDS = Map.of(
            "communes", "communes",
            "iris", "IRIS",
            "inhabitants", "habitants",
            "addresses", "adresses",
            "structures", "structures",
            "people", "personnes",
            "activityLines", "lignes d'activité",
            "linesWithoutAddress", "sans adresse",
            "knowledgeLines", "fiches locales",
            "settlingCalls", "locaux, demandes et baux");

    @Option(
            names = "--department",
            split = ",",
            paramLabel = "CODE",
            description = "Département ; répétable (31 et 35 sinon)")
    private List<String> departments = List.of("31", "35");

    @Option(names = "--france", description = "Tout le pays : métropole et cinq départements d'outre-mer")
    private boolean france;

    @Option(names = "--seed", description = "Même graine, mêmes octets (${DEFAULT-VALUE} sinon)")
    private long seed = Order.SEED;

    @Option(names = "--scale", description = "Nombre de personnes, 1 comme dans le pays (${DEFAULT-VALUE} sinon)")
    private double scale = 1;

    @Option(names = "--parts", split = ",", description = "Seulement ${COMPLETION-CANDIDATES} (tout sinon)")
    private @Nullable Set<Order.Part> parts;

    @Option(
            names = "--tenant",
            split = ",",
            paramLabel = "SIREN",
            description = "EPCI dont la connaissance locale est écrite ; répétable")
    private List<String> tenants = List.of("243100518", "243500139");

    @Option(names = "--out", required = true, paramLabel = "DOSSIER", description = "Où écrire")
    private @Nullable Path out;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Demo())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() {
        Reference reference = Reference.read();
        List<String> chosen = chosen(reference);
        if (out == null || chosen.isEmpty()) {
            return 2;
        }
        Order order = new Order(
                seed,
                chosen,
                scale,
                parts == null ? EnumSet.allOf(Order.Part.class) : parts,
                tenants.stream()
                        .filter(siren -> isThere(siren, chosen, reference))
                        .toList(),
                out);
        Map<String, Long> counts = new Generation(order, reference, Demo::tell).run();
        System.out.println("= " + text(counts));
        return 0;
    }

    private List<String> chosen(Reference reference) {
        List<String> known = reference.departmentCodes();
        if (france) {
            return known;
        }
        for (String department : departments) {
            if (!known.contains(department)) {
                System.err.println(
                        "département inconnu : « " + department + " » ; attendu 01 à 95, 2A, 2B, 971 à 974, 976");
                return List.of();
            }
        }
        return known.stream().filter(departments::contains).toList();
    }

    private static boolean isThere(String siren, List<String> departments, Reference reference) {
        return reference.byEpci().getOrDefault(siren, List.of()).stream()
                .anyMatch(commune -> departments.contains(commune.department()));
    }

    private static void tell(String code, String name, Map<String, Long> counts) {
        System.out.println(code + " " + name + " ; en tout : " + text(counts));
    }

    private static String text(Map<String, Long> counts) {
        StringBuilder text = new StringBuilder();
        counts.forEach((word, count) -> text.append(text.isEmpty() ? "" : ", ")
                .append(String.format(Locale.FRANCE, "%,d", count))
                .append(' ')
                .append(WORDS.getOrDefault(word, word)));
        return text.toString();
    }
}
