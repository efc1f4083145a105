package fr.maillage.platform.http.fields;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.filter.FilteringGeneratorDelegate;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.BeanSerializer;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import java.io.IOException;
import java.util.Iterator;
import java.util.Set;

/** A value of which only some members are written. */
@JsonSerialize(using = Selected.Writer.class)
record Selected(Object value, Selection selection) {

    static final class Writer extends JsonSerializer<Selected> {

        @Override
        public void serialize(Selected selected, JsonGenerator json, SerializerProvider provider) throws IOException {
            Set<String> whole = selected.selection().wholeMembers();
            JsonSerializer<Object> plain =
                    provider.findValueSerializer(selected.value().getClass());
            if (whole != null && plain.getClass() == BeanSerializer.class) {
                members(selected.value(), whole, plain, json, provider);
                return;
            }
            var filtered = new FilteringGeneratorDelegate(
                    json, selected.selection().filter(), Inclusion.INCLUDE_ALL_AND_PATH, true);
            provider.defaultSerializeValue(selected.value(), filtered);
        }

        /** The members named, each as a whole: a filter over everything written would cost as much as the writing. */
        private static void members(
                Object value,
                Set<String> whole,
                JsonSerializer<Object> plain,
                JsonGenerator json,
                SerializerProvider provider)
                throws IOException {
            json.writeStartObject(value);
            for (Iterator<PropertyWriter> each = plain.properties(); each.hasNext(); ) {
                PropertyWriter member = each.next();
                if (whole.contains(member.getName())) {
                    write(member, value, json, provider);
                }
            }
            json.writeEndObject();
        }

        private static void write(PropertyWriter member, Object value, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            try {
                member.serializeAsField(value, json, provider);
            } catch (IOException | RuntimeException failure) {
                throw failure;
            } catch (Exception failure) {
                throw JsonMappingException.wrapWithPath(failure, value, member.getName());
            }
        }
    }
}
