package fr.maillage.local.doctor;

/** What one check saw, and what to do when that is not well. */
record Finding(Level level, String subject, String seen, String advice) {
    enum Level {
        OK,
        WARNING,
        FAILURE
    }

    static Finding ok(String subject, String seen) {
        return new Finding(Level.OK, subject, seen, "");
    }

    static Finding warning(String subject, String seen, String advice) {
        return new Finding(Level.WARNING, subject, seen, advice);
    }

    static Finding failure(String subject, String seen, String advice) {
        return new Finding(Level.FAILURE, subject, seen, advice);
    }
}
