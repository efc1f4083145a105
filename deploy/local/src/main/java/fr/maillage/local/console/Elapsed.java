package fr.maillage.local.console;

import java.time.Duration;
import java.util.Locale;

/** Durations the way they are read aloud: {@code 0,4 s}, {@code 1 min 12 s}, {@code 3 h 05 min}, {@code 2 j 4 h}. */
public final class Elapsed {
    private Elapsed() {}

    public static String text(Duration duration) {
        if (duration.toSeconds() < 60) {
            return String.format(Locale.FRANCE, "%.1f s", duration.toMillis() / 1000.0);
        }
        if (duration.toMinutes() < 60) {
            return String.format(Locale.FRANCE, "%d min %02d s", duration.toMinutes(), duration.toSecondsPart());
        }
        if (duration.toHours() < 24) {
            return String.format(Locale.FRANCE, "%d h %02d min", duration.toHours(), duration.toMinutesPart());
        }
        return String.format(Locale.FRANCE, "%d j %d h", duration.toDays(), duration.toHoursPart());
    }
}
