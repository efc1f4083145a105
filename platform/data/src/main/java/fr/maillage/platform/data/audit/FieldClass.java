package fr.maillage.platform.data.audit;

/** How protected the shown fields are, the words of the column comments; an entry carries the highest of them. */
public enum FieldClass {
    PUBLIC,
    PROFESSIONAL,
    PERSONAL,
    SENSITIVE
}
