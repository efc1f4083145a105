package fr.maillage.local.platform;

import java.util.OptionalInt;

/**
 * How to start.
 *
 * @param fresh erase the data directory first
 * @param portBase the gateway's port; empty keeps the ports this data directory already has, or the usual ones
 */
public record UpOptions(boolean fresh, OptionalInt portBase) {
    public static UpOptions usual() {
        return new UpOptions(false, OptionalInt.empty());
    }

    public static UpOptions onPorts(int base) {
        return new UpOptions(false, OptionalInt.of(base));
    }
}
