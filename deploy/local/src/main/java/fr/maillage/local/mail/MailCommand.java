package fr.maillage.local.mail;

import fr.maillage.local.console.Console;
import fr.maillage.local.console.Failure;
import fr.maillage.local.directory.DataDirectory;
import fr.maillage.local.directory.DirectoryOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code mail}: the letters of this installation, newest first, or one of them. */
@Command(
        name = "mail",
        description = "Montre les courriels que la plateforme aurait envoyés",
        synopsisHeading = "%nUsage : ",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions :%n",
        footerHeading = "%nExemples :%n",
        footer = {"  ./maillage mail                  la liste, du plus récent au plus ancien", "  ./maillage mail 1"})
public final class MailCommand implements Callable<Integer> {
    @Mixin
    private final DirectoryOption directory = new DirectoryOption();

    @Parameters(arity = "0..1", paramLabel = "N", description = "Numéro dans la liste, 1 pour le plus récent")
    private @Nullable Integer number;

    @Override
    public Integer call() throws IOException {
        Console console = Console.standardOutput();
        DataDirectory data = directory.directory();
        data.existing();
        List<Path> letters = letters(data.mailbox());
        if (number == null) {
            list(console, letters, data.mailbox());
        } else if (number < 1 || number > letters.size()) {
            throw Failure.of("aucun courriel n° " + number, "il y en a " + letters.size() + " : ./maillage mail");
        } else {
            show(console, letters.get(number - 1));
        }
        return 0;
    }

    private static List<Path> letters(Path mailbox) throws IOException {
        if (!Files.isDirectory(mailbox)) {
            return List.of();
        }
        try (var files = Files.list(mailbox)) {
            // They are named by identifiers that rise with time.
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted(Comparator.comparing(Path::toString).reversed())
                    .toList();
        }
    }

    private static void list(Console console, List<Path> letters, Path mailbox) throws IOException {
        if (letters.isEmpty()) {
            console.line("aucun courriel dans " + mailbox);
        }
        int place = 0;
        for (Path file : letters) {
            MailFile letter = MailFile.read(Files.readString(file));
            place++;
            console.line("%3d  %-40s  %s".formatted(place, letter.header("To"), letter.header("Subject")));
        }
    }

    private static void show(Console console, Path file) throws IOException {
        MailFile letter = MailFile.read(Files.readString(file));
        for (String header : List.of("From", "To", "Date", "Subject")) {
            console.line(console.dim(header + ": ") + letter.header(header));
        }
        console.line("");
        console.line(letter.text());
    }
}
