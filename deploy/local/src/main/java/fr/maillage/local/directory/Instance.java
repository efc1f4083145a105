package fr.maillage.local.directory;

import java.time.Instant;

/**
 * What {@code instance.json} says: that this directory is ours, in which format it is laid out, and on which ports
 * this copy of the platform lives. Later commands read it instead of asking for the ports again.
 */
public record Instance(String product, int format, String createdBy, Instant createdAt, PortLayout ports) {
    public static final String PRODUCT = "maillage";
    public static final int FORMAT = 1;

    public static Instance created(String version, Instant now, PortLayout ports) {
        return new Instance(PRODUCT, FORMAT, version, now, ports);
    }

    public Instance on(PortLayout otherPorts) {
        return new Instance(product, format, createdBy, createdAt, otherPorts);
    }
}
