package fr.maillage.registry.tenantimport;

import fr.maillage.registry.tenantimport.domain.FileRow;
import fr.maillage.registry.tenantimport.domain.FileShape;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A kind of file that an organization loads for itself; a feature that has one makes it a bean. */
public interface TenantKind {

    /** Its public name, as in {@code POST /imports}. */
    String kind();

    FileShape shape();

    /**
     * What was asked, and by whom.
     *
     * @param subject of the token that uploaded the file: the author of what is written
     * @param vintage date of the data, for lines that have none
     */
    record Order(String tenant, String subject, @Nullable LocalDate vintage, boolean dryRun) {}

    /**
     * Merges all rows, in the transaction at hand, which acts for the organization. Issues and counters go to the report; a
     * rehearsal reports the same and writes nothing.
     */
    void merge(Order order, List<FileRow> rows, TenantReport report);
}
