package fr.maillage.registry.datasubject.store;

import fr.maillage.platform.data.subject.DataSubject;

/** Whom the registry may know. */
final class Kinds {

    private Kinds() {}

    /** By RPPS number, or {@code adeli:…}. */
    static boolean isProfessional(DataSubject subject) {
        return subject.kind().equals("PROFESSIONAL");
    }

    /** By the subject of tokens. */
    static boolean isAccount(DataSubject subject) {
        return subject.kind().equals("ACCOUNT");
    }
}
