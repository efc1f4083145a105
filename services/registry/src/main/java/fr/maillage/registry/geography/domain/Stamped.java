package fr.maillage.registry.geography.domain;

/** The tables whose located rows carry stamps, in the order in which they are walked. */
public enum Stamped {
    STRUCTURE("structure", "text", ""),
    ACTIVITY("professional_activity", "uuid", "00000000-0000-0000-0000-000000000000");

    private final String tableName;
    private final String idType;
    private final String first;

    Stamped(String tableName, String idType, String first) {
        this.tableName = tableName;
        this.idType = idType;
        this.first = first;
    }

    public String tableName() {
        return tableName;
    }

    public String idType() {
        return idType;
    }

    /** An id before every id. */
    public String first() {
        return first;
    }
}
