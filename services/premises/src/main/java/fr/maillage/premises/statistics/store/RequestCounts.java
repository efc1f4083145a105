package fr.maillage.premises.statistics.store;

import fr.maillage.platform.data.sql.Statements;
import fr.maillage.premises.statistics.domain.StageTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts of an organization's installation requests, received on days from the first, included, to the last, excluded: along
 * installation_request_received_idx, and object_change_version_key for their steps.
 */
@ApplicationScoped
public class RequestCounts {

    private static final String RECEIVED =
            " from installation_request r where r.tenant_id = ? and r.received_on >= ? and r.received_on < ? and not r.archived";

    // A stage is left by the step that changes the state; it was entered by the one before.
    private static final String STAGES = """
            with step as (
                select h.object_id, h.version, h.at, c."from" as stage
                  from object_change h
                  join installation_request r on r.tenant_id = h.tenant_id and r.id = h.object_id
                 cross join lateral jsonb_to_recordset(h.changes) as c (field text, "from" text, "to" text)
                 where h.tenant_id = ? and h.object_type = 'installation-request' and c.field = 'state'
                   and r.received_on >= ? and r.received_on < ? and not r.archived),
            stay as (
                select stage, extract(epoch from at - lag(at) over (partition by object_id order by version)) / 86400 as days
                  from step)
            select stage, count(*) as requests, percentile_cont(0.5) within group (order by days) as median,
                   avg(days) as mean
              from stay where stage is not null and days is not null group by stage order by stage""";

    private final Statements sql;

    RequestCounts(Statements sql) {
        this.sql = sql;
    }

    public Map<String, Long> byState(String tenant, LocalDate from, LocalDate to) {
        return counts("select r.state as code, count(*) as n" + RECEIVED + " group by r.state", tenant, from, to);
    }

    /** Why requests left the way to an installation; those that said nothing are UNTOLD. */
    public Map<String, Long> failures(String tenant, LocalDate from, LocalDate to) {
        return counts(
                "select coalesce(r.exit_reason, 'UNTOLD') as code, count(*) as n" + RECEIVED
                        + " and r.state in ('REDIRECTED', 'DORMANT', 'WITHDRAWN', 'EXPIRED') group by 1",
                tenant,
                from,
                to);
    }

    /** Live requests without an agreement, by profession. */
    public Map<String, Long> unmet(String tenant, LocalDate from, LocalDate to) {
        return counts(
                "select coalesce(r.profession_code, 'UNTOLD') as code, count(*) as n" + RECEIVED
                        + " and r.state in ('RECEIVED', 'QUALIFIED', 'MATCHING', 'PROPOSED', 'VISITED') group by 1",
                tenant,
                from,
                to);
    }

    public List<StageTime> stages(String tenant, LocalDate from, LocalDate to) {
        return sql.list(
                STAGES,
                List.of(tenant, from, to),
                row -> new StageTime(
                        row.getString("stage"),
                        row.getLong("requests"),
                        days(row.getDouble("median")),
                        days(row.getDouble("mean"))));
    }

    private static BigDecimal days(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }

    private Map<String, Long> counts(String statement, String tenant, LocalDate from, LocalDate to) {
        Map<String, Long> counts = new TreeMap<>();
        sql.list(statement, List.of(tenant, from, to), row -> Map.entry(row.getString("code"), row.getLong("n")))
                .forEach(one -> counts.put(one.getKey(), one.getValue()));
        return counts;
    }
}
