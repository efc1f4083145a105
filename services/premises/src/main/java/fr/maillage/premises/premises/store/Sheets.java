package fr.maillage.premises.premises.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/** Sheets as the documents that the tables keep. */
@ApplicationScoped
public class Sheets {

    private final ObjectMapper json;

    Sheets(ObjectMapper json) {
        this.json = json;
    }

    String text(Record sheet) {
        try {
            return json.writeValueAsString(sheet);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a sheet is not writable as json", e);
        }
    }

    <T extends Record> T read(String text, Class<T> type) throws SQLException {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new SQLException("an unreadable sheet of " + type.getSimpleName(), e);
        }
    }
}
