package fr.maillage.premises.request.store;

import fr.maillage.platform.data.sql.Conditions;
import fr.maillage.premises.request.domain.RequestSearch;
import fr.maillage.premises.request.domain.RequestSearch.After;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A search of requests as SQL; every value is a parameter. Own rows are asked for by {@code tenant_id} along
 * installation_request_received_idx (or _state_idx, or _account_idx), shared ones from the share on; each half ends at the
 * limit, and the two are put in order together.
 */
final class RequestStatement {

    private static final String SHARED = """
            (select tenant_id, object_id, array_agg(field_set) as sets from share
              where object_type = 'installation-request' and grantee = any (acting_grantees()) and revoked_at is null
                and valid_from <= now() and (valid_to is null or now() < valid_to)
              group by tenant_id, object_id) g
             join installation_request r on r.tenant_id = g.tenant_id and r.id = g.object_id""";

    private static final String ORDER = " order by received_on desc, id desc limit ?";

    private final RequestSearch search;
    private final List<List<String>> sets;
    private final @Nullable After after;

    RequestStatement(RequestSearch search, List<List<String>> sets, @Nullable After after) {
        this.search = search;
        this.sets = sets;
        this.after = after;
    }

    /** Rows of one page. */
    String page() {
        List<String> halves = new ArrayList<>();
        if (search.own()) {
            halves.add("(select r.* from installation_request r" + own().where() + ORDER + ")");
        }
        if (search.others()) {
            halves.add("(select r.* from " + SHARED + others().where() + ORDER + ")");
        }
        if (halves.isEmpty()) {
            return "select * from installation_request where false limit ?";
        }
        return "select * from (" + String.join(" union all ", halves) + ") found" + ORDER;
    }

    List<@Nullable Object> values(int limit) {
        List<@Nullable Object> values = new ArrayList<>();
        if (search.own()) {
            values.addAll(own().values(limit));
        }
        if (search.others()) {
            values.addAll(others().values(limit));
        }
        values.add(limit);
        return values;
    }

    String count() {
        List<String> halves = new ArrayList<>();
        if (search.own()) {
            halves.add("(select count(*) from installation_request r" + own().where() + ")");
        }
        if (search.others()) {
            halves.add("(select count(*) from " + SHARED + others().where() + ")");
        }
        return "select " + (halves.isEmpty() ? "0" : String.join(" + ", halves));
    }

    List<@Nullable Object> values() {
        List<@Nullable Object> values = new ArrayList<>();
        if (search.own()) {
            values.addAll(own().values());
        }
        if (search.others()) {
            values.addAll(others().values());
        }
        return values;
    }

    private Conditions own() {
        Conditions conditions = new Conditions().and("r.tenant_id = ?", search.tenant());
        String account = search.account();
        if (account != null) {
            conditions.and("r.account_subject = ?", account);
        }
        if (!search.territories().isEmpty()) {
            conditions.and(
                    "r.id = any (array(select request_id from installation_request_territory"
                            + " where tenant_id = ? and territory = any (?)))",
                    search.tenant(),
                    search.territories());
        }
        for (List<String> word : search.names()) {
            conditions.and(
                    "r.id = any (array(select request_id from installation_request_name"
                            + " where tenant_id = ? and digest = any (?)))",
                    search.tenant(),
                    word);
        }
        return common(conditions);
    }

    private Conditions others() {
        Conditions conditions = new Conditions();
        if (!search.territories().isEmpty()) {
            conditions.and(
                    "exists (select from installation_request_territory t where t.tenant_id = r.tenant_id"
                            + " and t.request_id = r.id and t.territory = any (?))",
                    search.territories());
        }
        if (!search.names().isEmpty()) {
            // Names of others are not searched: a hit would tell one where no consent shows it.
            conditions.and("false");
        }
        for (List<String> showing : sets) {
            // A hit, or its absence, would tell what the share withholds.
            if (showing.isEmpty()) {
                conditions.and("false");
            } else {
                conditions.and("g.sets && ?", showing);
            }
        }
        return common(conditions);
    }

    private Conditions common(Conditions conditions) {
        conditions.and("r.archived = ?", search.archived());
        among(conditions, "r.state", names(search.states()));
        among(conditions, "r.profession_code", search.professions());
        among(conditions, "r.specialty_code", search.specialties());
        among(conditions, "r.care_tier", names(search.careTiers()));
        among(conditions, "r.channel", names(search.channels()));
        among(conditions, "r.requester_type", names(search.requesterTypes()));
        if (search.receivedFrom() != null) {
            conditions.and("r.received_on >= ?", search.receivedFrom());
        }
        if (search.receivedTo() != null) {
            conditions.and("r.received_on <= ?", search.receivedTo());
        }
        if (after != null) {
            conditions.and("(r.received_on, r.id) < (?, ?)", after.receivedOn(), after.id());
        }
        return conditions;
    }

    private static void among(Conditions conditions, String column, List<String> words) {
        if (words.size() == 1) {
            conditions.and(column + " = ?", words.getFirst());
        } else if (!words.isEmpty()) {
            conditions.and(column + " = any (?)", words);
        }
    }

    private static List<String> names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toList();
    }
}
