package fr.maillage.registry.localknowledge.domain;

/** Why something that is kept cannot be shown. */
public enum Unreadable {
    /** No key at hand opens it: a key is missing, or the value was altered or moved. */
    SEAL_BROKEN;

    public static final String CODE_SYSTEM = "local-knowledge-unreadable";
}
