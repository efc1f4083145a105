package fr.maillage.registry.code.store;

import fr.maillage.registry.code.domain.CodeSystem;
import fr.maillage.registry.sourcefile.domain.FileLimits;
import fr.maillage.registry.sourcefile.domain.Header;
import fr.maillage.registry.sourcefile.domain.Separated;
import fr.maillage.registry.sourcefile.domain.SourceEncoding;
import fr.maillage.registry.sourcefile.domain.SourceLines;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The hand-written labels, brought up to date at every start; a label learnt from an official file stays. */
@ApplicationScoped
class HouseCodes {

    private static final Map<String, List<String>> COLUMNS =
            Map.of("code", List.of(), "label_fr", List.of(), "label_en", List.of(), "kind", List.of());

    private static final String UPSERT = """
            insert into code (system, code, label_fr, label_en, kind, source)
            values (?, ?, ?, ?, nullif(?, ''), 'house')
            on conflict (system, code) do update
               set label_fr = case when code.source <> 'house' then coalesce(code.label_fr, excluded.label_fr)
                                   else excluded.label_fr end,
                   label_en = case when code.source = 'file' then coalesce(code.label_en, excluded.label_en)
                                   else excluded.label_en end,
                   kind = excluded.kind,
                   version = code.version + 1, changed_at = now()
             where code.kind is distinct from excluded.kind
                or (code.source <> 'file' and code.label_en is distinct from excluded.label_en)
                or (code.source = 'house' and code.label_fr is distinct from excluded.label_fr)""";

    private final AgroalDataSource workers;

    HouseCodes(@DataSource("worker") AgroalDataSource workers) {
        this.workers = workers;
    }

    void load(@Observes StartupEvent event) throws IOException, SQLException {
        try (Connection connection = workers.getConnection();
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            for (CodeSystem system : CodeSystem.all()) {
                load(system, upsert);
            }
            upsert.executeBatch();
        }
    }

    private static void load(CodeSystem system, PreparedStatement upsert) throws IOException, SQLException {
        try (InputStream content =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("codes/" + system.id() + ".csv")) {
            if (content == null) {
                return;
            }
            SourceLines lines = new SourceLines(content, SourceEncoding.UTF_8, FileLimits.DEFAULT);
            Header header = Header.of(cells(lines.next()), COLUMNS, Set.of("code", "label_fr", "label_en"));
            for (String line = lines.next(); line != null; line = lines.next()) {
                List<String> cells = cells(line);
                upsert.setString(1, system.id());
                upsert.setString(2, header.cell(cells, "code"));
                upsert.setString(3, header.cell(cells, "label_fr"));
                upsert.setString(4, header.cell(cells, "label_en"));
                upsert.setString(5, header.cell(cells, "kind"));
                upsert.addBatch();
            }
        }
    }

    private static List<String> cells(@Nullable String line) throws IOException {
        List<String> cells = line == null ? null : Separated.split(line, ';');
        if (cells == null) {
            throw new IOException("unreadable line in a code table: " + line);
        }
        return cells;
    }
}
