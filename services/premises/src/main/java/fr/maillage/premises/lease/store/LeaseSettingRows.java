package fr.maillage.premises.lease.store;

import fr.maillage.platform.data.sql.KeyTaken;
import fr.maillage.platform.data.sql.Statements;
import fr.maillage.premises.lease.domain.LeaseSetting;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Thresholds of organizations; one row each. */
@ApplicationScoped
public class LeaseSettingRows {

    private final Statements sql;

    LeaseSettingRows(Statements sql) {
        this.sql = sql;
    }

    public Optional<LeaseSetting> find(String tenant) {
        return sql.find(
                "select * from lease_setting where tenant_id = ?",
                List.of(tenant),
                row -> new LeaseSetting(
                        row.getLong("threshold_cents"), row.getInt("months"), row.getInt("version"), null));
    }

    /** False when somebody else changed the version before first. */
    public boolean write(String tenant, LeaseSetting setting, Instant now) {
        if (setting.version() > 1) {
            return sql.change(
                            """
                    update lease_setting set threshold_cents = ?, months = ?, version = ?, changed_at = ?
                     where tenant_id = ? and version = ?""",
                            List.of(
                                    setting.thresholdCents(),
                                    setting.months(),
                                    setting.version(),
                                    now,
                                    tenant,
                                    setting.version() - 1))
                    == 1;
        }
        try {
            return sql.change(
                            """
                    insert into lease_setting (id, tenant_id, threshold_cents, months, version, changed_at)
                    values (?, ?, ?, ?, ?, ?)""",
                            List.of(
                                    UUID.randomUUID(),
                                    tenant,
                                    setting.thresholdCents(),
                                    setting.months(),
                                    setting.version(),
                                    now))
                    == 1;
        } catch (KeyTaken taken) {
            return false;
        }
    }
}
