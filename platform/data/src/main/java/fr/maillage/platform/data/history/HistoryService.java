package fr.maillage.platform.data.history;

import fr.maillage.platform.data.audit.Access;
import fr.maillage.platform.data.audit.Audit;
import fr.maillage.platform.data.audit.FieldClass;
import fr.maillage.platform.data.history.domain.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Histories of what organizations keep: written with the change itself, read by the owner alone. */
@ApplicationScoped
@Transactional
public class HistoryService {

    private final HistoryRows rows;
    private final Audit audit;

    HistoryService(HistoryRows rows, Audit audit) {
        this.rows = rows;
        this.audit = audit;
    }

    /** In the transaction of the change. {@code type} is the word under which the object is protected and told of. */
    public void record(String tenant, String type, UUID object, Step step) {
        rows.add(tenant, type, object, step);
    }

    /** The steps before a version, newest first. Seeing who made them leaves its mark in the audit trail. */
    public List<Step> list(
            String tenant, String type, UUID object, int beforeVersion, int limit, boolean withSubjects) {
        if (withSubjects) {
            audit.granted(Access.to(type + ".history", type, object, FieldClass.PROFESSIONAL, tenant));
        }
        return rows.list(tenant, type, object, beforeVersion, limit);
    }

    public long count(String tenant, String type, UUID object) {
        return rows.count(tenant, type, object);
    }
}
