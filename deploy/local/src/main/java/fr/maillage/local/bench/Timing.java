package fr.maillage.local.bench;

/** One measured step. */
record Timing(String name, double seconds, String remark) {
    double ratioTo(Timing other) {
        return seconds / other.seconds;
    }
}
