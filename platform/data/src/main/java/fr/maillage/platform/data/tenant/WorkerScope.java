package fr.maillage.platform.data.tenant;

/** What a job may see: the organization it works for, or all of them (relays, retention, sealing). */
public sealed interface WorkerScope {

    record One(String tenant) implements WorkerScope {
        public One {
            ObjectRef.requireWord("tenant", tenant);
        }
    }

    record All() implements WorkerScope {}

    static WorkerScope of(String tenant) {
        return new One(tenant);
    }

    static WorkerScope all() {
        return new All();
    }
}
