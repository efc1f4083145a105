package fr.maillage.platform.data.share;

import fr.maillage.platform.data.audit.Access;
import fr.maillage.platform.data.audit.Audit;
import fr.maillage.platform.data.audit.FieldClass;
import fr.maillage.platform.data.tenant.Acting;
import fr.maillage.platform.data.tenant.TenantContext;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Shares of the acting organization's objects, and what the caller may see of objects shared with it. Granting and revoking
 * are in the audit trail. The database's clock alone decides whether a share is live.
 */
@ApplicationScoped
@Transactional
public class Shares {

    private static final String GRANT = """
            insert into share (id, tenant_id, object_type, object_id, grantee, field_set, valid_from, valid_to, created_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning *""";

    private static final String REVOKE = """
            update share set revoked_at = now(), revoked_by = ?
             where id = ? and tenant_id = acting_organization() and revoked_at is null returning *""";

    private static final String GRANTED = """
            select * from share where tenant_id = acting_organization() and object_type = ? and object_id = ?
             order by created_at desc, id""";

    private static final String LIVE = """
            select object_id, tenant_id, field_set from share
             where object_type = ? and object_id = any (?) and grantee = any (acting_grantees())
               and revoked_at is null and valid_from <= now() and (valid_to is null or now() < valid_to)""";

    private final AgroalDataSource requests;
    private final TenantContext context;
    private final Audit audit;

    Shares(AgroalDataSource requests, TenantContext context, Audit audit) {
        this.requests = requests;
        this.context = context;
        this.audit = audit;
    }

    /**
     * Lets a grantee see an object of the acting organization. Whoever calls has read the object as its own; a share of
     * somebody else's object admits nothing.
     */
    public Share grant(FieldSets sets, UUID objectId, Grant grant) {
        if (!sets.names().contains(grant.fieldSet())) {
            throw new IllegalArgumentException("field set (" + grant.fieldSet() + "), must be one of " + sets.names());
        }
        Acting acting = context.acting();
        Share share = one(GRANT, statement -> {
                    statement.setObject(1, UUID.randomUUID());
                    statement.setString(2, acting.organization());
                    statement.setString(3, sets.objectType());
                    statement.setObject(4, objectId);
                    statement.setString(5, grant.grantee());
                    statement.setString(6, grant.fieldSet());
                    statement.setObject(7, timestamp(grant.from()));
                    statement.setObject(8, timestamp(grant.to()));
                    statement.setString(9, acting.subject());
                })
                .orElseThrow();
        record("share.grant", share);
        return share;
    }

    /** Ends a share now: the grantee's next transaction no longer sees the object. Empty if it is not ours or ended so. */
    public Optional<Share> revoke(UUID shareId) {
        Optional<Share> revoked = one(REVOKE, statement -> {
            statement.setString(1, context.acting().subject());
            statement.setObject(2, shareId);
        });
        revoked.ifPresent(share -> record("share.revoke", share));
        return revoked;
    }

    /** The same of a share of this object; empty too when it is of another one. */
    public Optional<Share> revoke(FieldSets sets, UUID objectId, UUID shareId) {
        boolean open = list(sets, objectId).stream()
                .anyMatch(share -> share.id().equals(shareId) && share.revokedAt() == null);
        return open ? revoke(shareId) : Optional.empty();
    }

    /** All shares of one of our objects, newest first, ended and revoked ones included. */
    public List<Share> list(FieldSets sets, UUID objectId) {
        return many(
                GRANTED,
                statement -> {
                    statement.setString(1, sets.objectType());
                    statement.setObject(2, objectId);
                },
                ShareRows::read);
    }

    /** What the caller may see of an object it has read: everything of its own, what live shares show of another's. */
    public FieldSet fields(FieldSets sets, UUID objectId, String owner) {
        return fields(sets, Map.of(objectId, owner)).getOrDefault(objectId, FieldSet.nothing());
    }

    /** The same for a page of objects, each with its owner: one round trip, none when all are own. */
    public Map<UUID, FieldSet> fields(FieldSets sets, Map<UUID, String> owners) {
        String own = context.acting().organization();
        Map<UUID, FieldSet> fields = new HashMap<>();
        Set<UUID> foreign = new HashSet<>();
        owners.forEach((id, owner) -> {
            if (owner.equals(own)) {
                fields.put(id, FieldSet.everything());
            } else {
                foreign.add(id);
            }
        });
        if (!foreign.isEmpty()) {
            live(sets, foreign).stream()
                    .filter(live -> live.tenant().equals(owners.get(live.objectId())))
                    .forEach(live -> fields.merge(live.objectId(), sets.union(List.of(live.fieldSet())), FieldSet::or));
        }
        return fields;
    }

    private record Live(UUID objectId, String tenant, String fieldSet) {}

    private List<Live> live(FieldSets sets, Set<UUID> objects) {
        return many(
                LIVE,
                statement -> {
                    statement.setString(1, sets.objectType());
                    statement.setArray(2, statement.getConnection().createArrayOf("uuid", objects.toArray()));
                },
                row -> new Live(
                        row.getObject("object_id", UUID.class),
                        row.getString("tenant_id"),
                        row.getString("field_set")));
    }

    private void record(String operation, Share share) {
        audit.granted(new Access(
                operation,
                share.objectType(),
                List.of(share.objectId().toString(), share.id().toString()),
                FieldClass.PROFESSIONAL,
                share.tenant()));
    }

    private static @Nullable OffsetDateTime timestamp(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private Optional<Share> one(String sql, Binding binding) {
        return many(sql, binding, ShareRows::read).stream().findFirst();
    }

    private <T> List<T> many(String sql, Binding binding, Reading<T> reading) {
        try (Connection connection = requests.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            List<T> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(reading.read(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new SharesUnavailable(e);
        }
    }

    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }
}
