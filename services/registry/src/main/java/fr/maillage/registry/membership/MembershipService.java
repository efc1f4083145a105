package fr.maillage.registry.membership;

import fr.maillage.platform.data.audit.Access;
import fr.maillage.platform.data.audit.Audit;
import fr.maillage.platform.data.audit.FieldClass;
import fr.maillage.platform.data.tenant.Snapshot;
import fr.maillage.registry.membership.domain.MembershipSearch;
import fr.maillage.registry.membership.domain.MembershipSearch.After;
import fr.maillage.registry.membership.domain.MembershipSheet;
import fr.maillage.registry.membership.store.MembershipSheets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Memberships, to be read by the organization that keeps them. Each reading leaves its mark in the audit trail. */
@ApplicationScoped
@Transactional
public class MembershipService {

    /** The word under which memberships are protected, told of and audited. */
    public static final String TYPE = "membership";

    private static final int MOST_AUDITED = 200;

    private final MembershipSheets sheets;
    private final Snapshot snapshot;
    private final Audit audit;

    MembershipService(MembershipSheets sheets, Snapshot snapshot, Audit audit) {
        this.sheets = sheets;
        this.snapshot = snapshot;
        this.audit = audit;
    }

    /** Rows of a list and, when it was asked for, the size of the whole list, both of one state. */
    public record Found(
            List<MembershipSheet> rows, @Nullable Long total) {}

    public MembershipSheet get(String tenant, UUID id) {
        MembershipSheet sheet = sheets.find(tenant, id).orElseThrow(() -> MembershipRefusals.notFound(id));
        audit.granted(Access.to("membership.read", TYPE, id, FieldClass.PROFESSIONAL, tenant));
        return sheet;
    }

    public Found search(MembershipSearch search, @Nullable After after, int limit, boolean counted) {
        if (counted) {
            snapshot.begin();
        }
        List<MembershipSheet> rows = sheets.search(search, after, limit);
        List<UUID> ids = rows.stream()
                .map(row -> row.membership().id())
                .limit(MOST_AUDITED)
                .toList();
        if (!ids.isEmpty()) {
            audit.granted(Access.toAll("membership.list", TYPE, ids, FieldClass.PROFESSIONAL, search.tenant()));
        }
        return new Found(rows, counted ? sheets.count(search) : null);
    }
}
