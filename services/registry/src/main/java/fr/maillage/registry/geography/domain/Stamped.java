package fr.maillage.registry.geography.domain;

/** The tables whose located rows carry stamps, in the order in which they are walked. */
public enum Stamped {
    STRUCTURE("structure", "text", "", "structure", "id"),
    ACTIVITY(
            "professional_activity", "uuid", "00000000-0000-0000-0000-000000000000", "professional", "professional_id");

    private final String tableName;
    private final String idType;
    private final String first;
    private final String object;
    private final String objectId;

    Stamped(String tableName, String idType, String first, String object, String objectId) {
        this.tableName = tableName;
        this.idType = idType;
        this.first = first;
        this.object = object;
        this.objectId = objectId;
    }

    /** What readers know a row as part of: the word by which events name it. */
    public String object() {
        return object;
    }

    /** The column with the number of that object. */
    public String objectId() {
        return objectId;
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
