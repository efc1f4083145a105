package fr.maillage.local.parts;

/** Asks a part whether it is ready to work. Never waits for more than a second or two, never throws. */
@FunctionalInterface
public interface Probe {
    boolean isReady();
}
