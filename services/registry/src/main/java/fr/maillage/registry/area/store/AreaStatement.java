package fr.maillage.registry.area.store;

import fr.maillage.registry.area.domain.AreaSearch;
import fr.maillage.registry.area.domain.AreaSearch.After;
import fr.maillage.registry.territory.domain.TerritoryRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An area search as SQL; every value is a parameter, every fragment is written here. Own areas are asked for by
 * {@code tenant_id}, shared ones from the share on: the policy of the table is an OR that no index serves, it checks what
 * these conditions have found.
 */
final class AreaStatement {

    static final String COLUMNS = """
            a.id, a.tenant_id, a.name, a.search_name, a.description, a.kind, a.state, a.member_count, a.drawn, a.version,
            a.created_at, a.changed_at, k.label_fr as kind_fr, k.label_en as kind_en, s.label_fr as state_fr,
            s.label_en as state_en""";

    static final String LABELS = """
             left join code k on k.system = 'area-kind' and k.code = a.kind
             left join code s on s.system = 'area-state' and s.code = a.state
            """;

    private static final String SHARED = """
            (select distinct tenant_id, object_id from share
              where object_type = 'area' and grantee = any (acting_grantees()) and revoked_at is null
                and valid_from <= now() and (valid_to is null or now() < valid_to)) g
             join area a on a.tenant_id = g.tenant_id and a.id = g.object_id
            """;

    private static final String LAST_CHARACTER = "\uffff";

    private final AreaSearch search;
    private final List<String> conditions = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();

    AreaStatement(AreaSearch search) {
        this.search = search;
        if (!search.shared()) {
            add("a.tenant_id = ?", search.tenant());
        }
        if (!search.prefix().isEmpty()) {
            add("a.search_name >= ?", search.prefix());
            add("a.search_name < ?", search.prefix() + LAST_CHARACTER);
        }
        if (!search.states().isEmpty()) {
            add("a.state = any (?)", search.states().stream().map(Enum::name).toList());
        }
        if (!search.kinds().isEmpty()) {
            add("a.kind = any (?)", search.kinds().stream().map(Enum::name).toList());
        }
        containing(search.containing());
    }

    private void containing(List<TerritoryRef> refs) {
        if (refs.isEmpty()) {
            return;
        }
        values.add(refs.stream().map(ref -> ref.level().word()).toList());
        values.add(refs.stream().map(TerritoryRef::code).toList());
        if (search.shared()) {
            conditions.add("""
                    exists (select from area_member m
                              join unnest(?, ?) w (level, code) on w.level = m.level and w.code = m.code
                             where m.tenant_id = a.tenant_id and m.area_id = a.id)""");
        } else {
            // Once, from the territory on: left to itself the planner walks every area and looks into each.
            conditions.add("""
                    a.id = any (array(select m.area_id from unnest(?, ?) w (level, code)
                              join area_member m on m.level = w.level and m.code = w.code where m.tenant_id = ?))""");
            values.add(search.tenant());
        }
    }

    /** Strictly behind the last row of the page before: one comparison of rows, which is one range of the order's index. */
    AreaStatement after(@Nullable After after) {
        switch (after) {
            case null -> {}
            case After.Name(var searchName, var id) -> add("(a.search_name, a.id) > (?, ?)", searchName, id);
            case After.Created(var createdAt, var id) -> add("(a.created_at, a.id) < (?, ?)", createdAt, id);
        }
        return this;
    }

    private String from() {
        return " from " + (search.shared() ? SHARED : "area a ");
    }

    private String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    String page() {
        String order = switch (search.order()) {
            case NAME -> "a.search_name, a.id";
            case CREATED -> "a.created_at desc, a.id desc";
        };
        return "select " + COLUMNS + from() + LABELS + where() + " order by " + order + " limit ?";
    }

    String count() {
        return "select count(*)" + from() + where();
    }

    List<@Nullable Object> values() {
        return List.copyOf(values);
    }

    List<@Nullable Object> values(int limit) {
        List<@Nullable Object> all = new ArrayList<>(values);
        all.add(limit);
        return all;
    }

    private void add(String condition, Object... bound) {
        conditions.add(condition);
        values.addAll(List.of(bound));
    }
}
