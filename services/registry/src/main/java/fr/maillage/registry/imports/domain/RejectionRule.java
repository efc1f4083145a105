package fr.maillage.registry.imports.domain;

/** A file most of whose lines are wrong is a wrong file: past one line in ten, and ten lines, nothing of it is taken. */
public final class RejectionRule {

    static final double SHARE = 0.10;
    static final long FEW = 10;

    private RejectionRule() {}

    public static boolean refuses(long read, long rejected) {
        return rejected > 0 && (rejected == read || (rejected > FEW && rejected > read * SHARE));
    }
}
