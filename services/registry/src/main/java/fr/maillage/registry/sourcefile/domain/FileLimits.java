package fr.maillage.registry.sourcefile.domain;

/**
 * Caps on what a file may cost to read. {@code maxBytes} counts what comes out of an archive; {@code maxRatio} is bytes
 * out over bytes in, judged once {@code ratioGraceBytes} came out.
 */
public record FileLimits(long maxBytes, int maxLineBytes, int maxRatio, long ratioGraceBytes) {

    public static final FileLimits DEFAULT = new FileLimits(4L << 30, 64 << 10, 100, 4 << 20);

    public FileLimits {
        if (maxBytes <= 0 || maxLineBytes <= 0 || maxRatio <= 0 || ratioGraceBytes < 0) {
            throw new IllegalArgumentException("limits must be positive: maxBytes (" + maxBytes + "), maxLineBytes ("
                    + maxLineBytes + "), maxRatio (" + maxRatio + ")");
        }
    }
}
