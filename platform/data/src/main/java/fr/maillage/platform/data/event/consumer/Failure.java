package fr.maillage.platform.data.event.consumer;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** What a failure is: nobody's fault for now, or the event's; and how to name it without its message. */
final class Failure {

    /** Connection, resources, transaction rollback (deadlock), operator intervention: SQL state classes. */
    private static final List<String> PASSING = List.of("08", "53", "40", "57");

    private static final int DEEPEST = 20;

    private Failure() {}

    /** Whether the same event may well succeed later without anybody changing anything. */
    static boolean passes(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof RetryLater) {
                return true;
            }
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && PASSING.stream().anyMatch(sql.getSQLState()::startsWith)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** Its class and the first line of ours: a message may hold what must not be kept. */
    static String kind(Throwable failure) {
        String where = Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("fr.maillage."))
                .findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
        String state = failure instanceof SQLException sql ? " " + sql.getSQLState() : "";
        return failure.getClass().getSimpleName() + state + where;
    }
}
