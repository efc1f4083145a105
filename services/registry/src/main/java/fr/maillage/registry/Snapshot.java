package fr.maillage.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Several reads of one state: what a page shows and what its total counts are of the same instant. */
@ApplicationScoped
public class Snapshot {

    private final EntityManager entities;

    Snapshot(EntityManager entities) {
        this.entities = entities;
    }

    /** To be called first in a transaction that only reads. */
    public void begin() {
        entities.createNativeQuery("set transaction isolation level repeatable read, read only")
                .executeUpdate();
    }
}
