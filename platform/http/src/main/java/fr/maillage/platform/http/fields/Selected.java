package fr.maillage.platform.http.fields;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.filter.FilteringGeneratorDelegate;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.IOException;

/** A value of which only some members are written. */
@JsonSerialize(using = Selected.Writer.class)
record Selected(Object value, Selection selection) {

    static final class Writer extends JsonSerializer<Selected> {

        @Override
        public void serialize(Selected selected, JsonGenerator json, SerializerProvider provider) throws IOException {
            var filtered = new FilteringGeneratorDelegate(
                    json, selected.selection().filter(), Inclusion.INCLUDE_ALL_AND_PATH, true);
            provider.defaultSerializeValue(selected.value(), filtered);
        }
    }
}
