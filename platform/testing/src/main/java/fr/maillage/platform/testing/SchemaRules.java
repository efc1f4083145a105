package fr.maillage.platform.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * How every service's database is built, read from its catalogue after migration: tenant tables under forced row-level
 * security that no runtime role steps over, unique keys that tell nothing of other tenants, every column classed. One test a
 * service applies them all:
 *
 * <pre>{@code SchemaRules.of("registry").allowDefiner("refresh_statistics").check(connection);}</pre>
 */
public final class SchemaRules {

    private static final String TABLES = """
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> 'flyway_schema_history'""";

    private static final String TENANT_TABLES = TABLES + """
             and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')""";

    private static final String UNPROTECTED = "select c.relname, 'has tenant_id but no forced row-level security' "
            + TENANT_TABLES + " and not (c.relrowsecurity and c.relforcerowsecurity)";

    private static final String UNCLASSED = """
            select c.relname || '.' || a.attname, 'has no class: its comment must start with public:, professional:,'
                || ' personal: or sensitive:'
              from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
             where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> 'flyway_schema_history'
               and a.attnum > 0 and not a.attisdropped
               and coalesce(col_description(c.oid, a.attnum), '') !~ '^(public|professional|personal|sensitive): '""";

    /** A primary key of one uuid is nobody's to choose; any other unique key would tell that a value exists elsewhere. */
    private static final String LEAKING_KEYS = """
            select c.relname || '.' || k.relname, 'is unique over all tenants: it must contain tenant_id'
              from pg_index i join pg_class c on c.oid = i.indrelid join pg_class k on k.oid = i.indexrelid
              join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = 'public' and i.indisunique
               and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')
               and not exists (select from pg_attribute a
                                where a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnum = any (i.indkey))
               and not (i.indisprimary and i.indnkeyatts = 1 and exists (select from pg_attribute a
                         where a.attrelid = c.oid and a.attnum = i.indkey[0] and a.atttypid = 'uuid'::regtype))""";

    /** Foreign keys are checked without row-level security: one without tenant_id reaches into other tenants. */
    private static final String REACHING_KEYS = """
            select c.relname || '.' || f.conname, 'points to a tenant table without tenant_id'
              from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = 'public' and f.contype = 'f'
               and exists (select from pg_attribute a where a.attrelid = f.conrelid and a.attname = 'tenant_id')
               and exists (select from pg_attribute a where a.attrelid = f.confrelid and a.attname = 'tenant_id')
               and not exists (select from pg_attribute a
                                where a.attrelid = f.conrelid and a.attname = 'tenant_id' and a.attnum = any (f.conkey))""";

    private static final String VIEWS = """
            select c.relname, 'is a view without security_invoker: it reads with its owner''s rights'
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = 'public' and c.relkind = 'v'
               and not coalesce(c.reloptions::text ~ 'security_invoker=(true|on)', false)
            union all
            select c.relname, 'is a materialized view: row-level security does not reach it'
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = 'public' and c.relkind = 'm'""";

    private static final String DEFINERS = """
            select p.proname, 'is a SECURITY DEFINER function that is not on the reviewed list'
              from pg_proc p join pg_namespace n on n.oid = p.pronamespace
             where n.nspname = 'public' and p.prosecdef""";

    private static final String MIGHTY_ROLES = """
            select r.rolname, 'is superuser, makes roles or steps over row-level security' from pg_roles r
             where r.rolname = any (?) and (r.rolsuper or r.rolbypassrls or r.rolcreaterole)""";

    private static final String FOREIGN_TABLES = """
            select c.relname, 'belongs to ' || pg_get_userbyid(c.relowner) || ' and not to the owner of the database'
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = 'public' and c.relkind in ('r', 'p') and pg_get_userbyid(c.relowner) <> all (?)""";

    private static final String ROLES = """
            select r.rolname, 'owns ' || c.relname || ' or belongs to its owner' from pg_roles r, pg_class c
              join pg_namespace n on n.oid = c.relnamespace
             where r.rolname = any (?) and n.nspname = 'public' and c.relkind in ('r', 'p', 'v')
               and pg_has_role(r.rolname, c.relowner, 'member')
            union all
            select r.rolname, 'may empty ' || c.relname || ', which row-level security does not see'
              from pg_roles r, pg_class c join pg_namespace n on n.oid = c.relnamespace
             where r.rolname = any (?) and n.nspname = 'public' and c.relkind in ('r', 'p')
               and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id')
               and has_table_privilege(r.rolname, c.oid, 'truncate')""";

    private final String service;
    private final Set<String> definers = new TreeSet<>(Set.of("purge_audit"));
    private final Map<String, String> exempt = new LinkedHashMap<>(Map.of(
            "outbox.outbox_pkey", "the database gives the number, nobody chooses one",
            "event.event_pkey", "the sealer gives the position, nobody chooses one"));

    private SchemaRules(String service) {
        this.service = service;
    }

    /** The rules for the database of a service, whose roles are {@code <service>_app}, {@code _worker} and {@code _owner}. */
    public static SchemaRules of(String service) {
        return new SchemaRules(service);
    }

    /** A SECURITY DEFINER function that was reviewed. */
    public SchemaRules allowDefiner(String function) {
        definers.add(function);
        return this;
    }

    /**
     * A table, {@code table.column}, {@code table.index} or {@code table.constraint} that breaks a rule on purpose, and why.
     * A name that ends in {@code *} stands for all that start so.
     */
    public SchemaRules exempt(String name, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("exemption of " + name + ", must have a reason");
        }
        exempt.put(name, reason);
        return this;
    }

    /** Any role may read the catalogue; that of the application will do. */
    public void check(Connection connection) {
        List<String> violations = violations(connection);
        if (!violations.isEmpty()) {
            throw new AssertionError("the database of %s breaks %d house rule(s):%n  %s"
                    .formatted(service, violations.size(), String.join(System.lineSeparator() + "  ", violations)));
        }
    }

    List<String> violations(Connection connection) {
        try {
            List<String> found = new ArrayList<>();
            for (String rule : List.of(UNPROTECTED, UNCLASSED, LEAKING_KEYS, REACHING_KEYS, VIEWS)) {
                found.addAll(named(connection, rule, List.of(), this::isExempt));
            }
            found.addAll(named(connection, DEFINERS, List.of(), definers::contains));
            found.addAll(named(connection, ROLES, runtimeRoles(), _ -> false));
            found.addAll(named(connection, MIGHTY_ROLES, roles(), _ -> false));
            found.addAll(named(connection, FOREIGN_TABLES, List.of(owner()), _ -> false));
            found.addAll(unknownRoles(connection));
            return found;
        } catch (SQLException e) {
            throw new AssertionError("the catalogue of " + service + " cannot be read", e);
        }
    }

    private static List<String> named(Connection connection, String rule, List<String> roles, Predicate<String> allowed)
            throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(rule)) {
            for (int i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++) {
                statement.setArray(i, connection.createArrayOf("name", roles.toArray()));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    if (!allowed.test(row.getString(1))) {
                        found.add(row.getString(1) + " " + row.getString(2));
                    }
                }
            }
        }
        return found;
    }

    private boolean isExempt(String name) {
        return exempt.keySet().stream()
                .anyMatch(known -> known.endsWith("*")
                        ? name.startsWith(known.substring(0, known.length() - 1))
                        : name.equals(known));
    }

    /** A misspelt service would otherwise be found faultless. */
    private List<String> unknownRoles(Connection connection) throws SQLException {
        List<String> unknown = new ArrayList<>(roles());
        try (PreparedStatement statement =
                connection.prepareStatement("select rolname from pg_roles where rolname = any (?)")) {
            statement.setArray(1, connection.createArrayOf("name", roles().toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    unknown.remove(row.getString(1));
                }
            }
        }
        return unknown.stream().map(role -> role + " is no role of this server").toList();
    }

    private List<String> roles() {
        return List.of(service + "_app", service + "_worker", owner());
    }

    private List<String> runtimeRoles() {
        return List.of(service + "_app", service + "_worker");
    }

    private String owner() {
        return service + "_owner";
    }
}
