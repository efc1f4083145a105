package fr.maillage.registry.imports.domain;

/** {@code ERROR}: the line is refused; {@code WARNING}: it is kept, with a doubt. */
public enum Severity {
    ERROR,
    WARNING
}
