package fr.maillage.local.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns what escapes from a command into a message on standard error and an exit code. */
public final class CommandFailures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    public static final int FAILED = 1;
    public static final int MISUSED = 2;
    public static final int INTERRUPTED = 130;

    private final Console console = Console.standardError();

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult parsed) {
        return switch (exception) {
            case Failure failure -> shown(failure);
            case InterruptedException interrupted -> INTERRUPTED;
            case UncheckedIOException e when e.getCause() != null -> shown(ofMachine(e.getCause()));
            case IOException e -> shown(ofMachine(e));
            default -> {
                console.line(console.red("✗ ") + "défaut de ./maillage : " + exception);
                exception.printStackTrace();
                yield FAILED;
            }
        };
    }

    @Override
    public int handleParseException(ParameterException exception, String[] arguments) {
        String command = exception.getCommandLine().getCommandSpec().qualifiedName();
        console.show(Failure.of(String.valueOf(exception.getMessage()), command + " --help"));
        return MISUSED;
    }

    private int shown(Failure failure) {
        console.show(failure);
        return FAILED;
    }

    private static Failure ofMachine(IOException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("No space left")) {
            return Failure.of("le disque est plein : " + message, "libérer de la place, puis relancer la commande");
        }
        if (e instanceof AccessDeniedException) {
            return Failure.of("accès refusé : " + message, "vérifier à qui appartient ce fichier ou ce dossier");
        }
        return Failure.of("%s : %s".formatted(e.getClass().getSimpleName(), message), "./maillage doctor");
    }
}
