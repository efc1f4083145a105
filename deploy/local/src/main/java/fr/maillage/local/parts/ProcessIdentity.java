package fr.maillage.local.parts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process and not merely its number: numbers are reused, the pair of number and start tick is not, as long as the
 * machine has not been started again, which the boot id tells.
 */
public record ProcessIdentity(long pid, long startTicks, String bootId) {
    private static final Path PROC = Path.of("/proc");

    /** Of a process that runs now; empty when there is none, or when it has ended and only waits to be reaped. */
    public static Optional<ProcessIdentity> of(long pid) {
        try {
            String stat =
                    Files.readString(PROC.resolve(Long.toString(pid)).resolve("stat"), StandardCharsets.ISO_8859_1);
            return ofStat(pid, stat, bootIdOfThisMachine());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    public boolean isAlive() {
        return of(pid).filter(this::equals).isPresent();
    }

    /**
     * The second field is the program's name in parentheses and may itself hold blanks and parentheses, so fields are
     * counted from the last one that closes: state is the first after it, start time the twentieth.
     */
    static Optional<ProcessIdentity> ofStat(long pid, String stat, String bootId) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).strip().split(" ", -1);
        boolean ended = fields[0].equals("Z") || fields[0].equals("X");
        return ended ? Optional.empty() : Optional.of(new ProcessIdentity(pid, Long.parseLong(fields[19]), bootId));
    }

    private static String bootIdOfThisMachine() throws IOException {
        return Files.readString(PROC.resolve("sys/kernel/random/boot_id")).strip();
    }
}
