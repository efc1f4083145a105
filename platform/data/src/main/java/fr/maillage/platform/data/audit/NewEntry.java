package fr.maillage.platform.data.audit;

import fr.maillage.platform.data.tenant.Acting;
import java.util.List;
import java.util.UUID;

/** What is about to be added to the trail. */
record NewEntry(Acting acting, Access access, AuditResult result, String traceId) {

    static final String MISSING = "audit.entry-missing";
    static final String PURGE = "audit.purge";

    /** The trail saw that an entry was removed before it was sealed. */
    static NewEntry missing(UUID entryId) {
        return ofTrail(MISSING, entryId.toString());
    }

    /** Refusals that came too fast to be recorded one by one. */
    static NewEntry overflow(long refusals) {
        return ofTrail("audit.overflow", Long.toString(refusals));
    }

    /** The chain was cut at this place. */
    static NewEntry purge(Seal last) {
        return ofTrail(PURGE, last.anchor());
    }

    private static NewEntry ofTrail(String operation, String id) {
        var access = new Access(operation, "audit", List.of(id), FieldClass.PUBLIC, "");
        return new NewEntry(Acting.system("audit"), access, AuditResult.GRANTED, "");
    }
}
