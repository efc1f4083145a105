package fr.maillage.platform.data.tenant;

import static fr.maillage.platform.data.sample.Databases.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.platform.data.sample.Databases;
import fr.maillage.platform.testing.SchemaRules;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SchemaIT {

    private final Databases databases;

    SchemaIT(Databases databases) {
        this.databases = databases;
    }

    @Tag("AZ-07")
    @Tag("PR-01")
    @Test
    void the_platform_s_own_tables_keep_the_house_rules() throws SQLException {
        try (Connection app = databases.app()) {
            SchemaRules.of("sample").check(app);
        }
    }

    @Tag("AZ-07")
    @Tag("PR-01")
    @Test
    void every_broken_rule_is_named() throws SQLException {
        try (Connection owner = databases.owner()) {
            owner.setAutoCommit(false);
            change(owner, """
                    create table loose (id uuid primary key, tenant_id text not null, code text unique,
                                        note_id uuid references note (id));
                    grant truncate on loose to sample_app;
                    create view loose_view as select id from loose;
                    create function loose_function() returns int language sql security definer return 1""");

            assertThatThrownBy(() -> SchemaRules.of("sample").check(owner))
                    .hasMessageContaining("loose has tenant_id but no forced row-level security")
                    .hasMessageContaining("loose.code has no class")
                    .hasMessageContaining("loose.loose_code_key is unique over all tenants")
                    .hasMessageContaining("loose.loose_note_id_fkey points to a tenant table without tenant_id")
                    .hasMessageContaining("loose_view is a view without security_invoker")
                    .hasMessageContaining("loose_function is a SECURITY DEFINER function")
                    .hasMessageContaining("sample_app may empty loose");
            owner.rollback();
        }
    }

    @Test
    void a_service_that_is_not_there_is_not_found_faultless() throws SQLException {
        try (Connection app = databases.app()) {
            assertThatThrownBy(() -> SchemaRules.of("smaple").check(app))
                    .hasMessageContaining("smaple_app is no role of this server");
        }
    }

    @Tag("AZ-07")
    @Test
    void a_table_without_its_columns_cannot_be_protected() throws SQLException {
        try (Connection owner = databases.owner()) {
            owner.setAutoCommit(false);
            change(owner, "create table bare (id uuid primary key, tenant_id text)");

            assertThatThrownBy(() -> change(owner, "select protect_tenant_table('bare', 'bare')"))
                    .hasMessageContaining("table bare needs a column \"tenant_id text not null\"");
            owner.rollback();
            assertThat(owner.isValid(1)).isTrue();
        }
    }
}
