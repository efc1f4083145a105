package fr.maillage.local.console;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command speaks. Results go to standard output; the course of events goes there too, except for commands
 * whose result is meant for a pipe, which speak on standard error.
 */
public final class Console {
    private final PrintStream out;
    private final boolean terminal;

    public Console(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Standard output, coloured only when the shell script saw a terminal there and NO_COLOR is not set. */
    public static Console standardOutput() {
        return new Console(utf8(System.out), Boolean.getBoolean("maillage.stdout.terminal") && wantsColour());
    }

    public static Console standardError() {
        return new Console(utf8(System.err), Boolean.getBoolean("maillage.stderr.terminal") && wantsColour());
    }

    public boolean isTerminal() {
        return terminal;
    }

    public void line(String text) {
        out.println(text);
        out.flush();
    }

    /** Replaces the current line; only meaningful on a terminal. */
    public void overwrite(String text) {
        out.print("\r\u001b[K" + text);
        out.flush();
    }

    public String bold(String text) {
        return paint("1", text);
    }

    public String dim(String text) {
        return paint("2", text);
    }

    public String green(String text) {
        return paint("32", text);
    }

    public String yellow(String text) {
        return paint("33", text);
    }

    public String red(String text) {
        return paint("31", text);
    }

    public void show(Failure failure) {
        line(red("✗ ") + bold(failure.what()));
        failure.evidence().forEach(evidence -> line(dim("    | " + evidence)));
        failure.advice().forEach(advice -> line("  → " + advice));
    }

    private String paint(String code, String text) {
        return terminal ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    private static boolean wantsColour() {
        return System.getenv("NO_COLOR") == null;
    }

    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }
}
