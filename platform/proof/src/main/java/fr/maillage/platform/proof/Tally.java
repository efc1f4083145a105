package fr.maillage.platform.proof;

/** What became of one test method so far; one with parameters runs more than once. */
final class Tally {

    private int runs;
    private int failed;
    private int skipped;
    private long nanos;

    void passed(long duration) {
        runs++;
        nanos += duration;
    }

    void failed(long duration) {
        passed(duration);
        failed++;
    }

    void skipped() {
        skipped++;
    }

    /** {@code runs;failed;skipped;milliseconds} */
    @Override
    public String toString() {
        return "%d;%d;%d;%d".formatted(runs, failed, skipped, nanos / 1_000_000);
    }
}
