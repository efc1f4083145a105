package fr.maillage.platform.data.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An answer as bytes.
 *
 * @param headers those the operation set, content type included
 * @param body null for none
 */
@SuppressWarnings("ArrayRecordComponent") // written or read once
record Answer(int status, Map<String, List<String>> headers, byte @Nullable [] body) {

    static final String REPLAYED = "Idempotent-Replayed";

    private static final int VERSION = 1;

    Answer {
        headers = new TreeMap<>(headers);
        headers.remove(HttpHeaders.CONTENT_LENGTH);
    }

    static Answer withoutBody(int status, Map<String, List<String>> headers) {
        return new Answer(status, headers, null);
    }

    Response toResponse(boolean replayed) {
        var response = Response.status(status);
        headers.forEach((name, values) -> values.forEach(value -> response.header(name, value)));
        if (replayed) {
            response.header(REPLAYED, "true");
        }
        return body == null ? response.build() : response.entity(body).build();
    }

    byte[] encode() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeShort(status);
            out.writeShort(headers.size());
            for (var header : headers.entrySet()) {
                out.writeUTF(header.getKey());
                out.writeShort(header.getValue().size());
                for (String value : header.getValue()) {
                    out.writeUTF(value);
                }
            }
            out.writeInt(body == null ? -1 : body.length);
            if (body != null) {
                out.write(body);
            }
        } catch (IOException tooLong) {
            throw new UncheckedIOException("a header longer than 64 KiB cannot be kept", tooLong);
        }
        return bytes.toByteArray();
    }

    static Answer decode(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != VERSION) {
                throw new IllegalStateException("an answer kept by another release cannot be read");
            }
            int status = in.readUnsignedShort();
            var headers = new TreeMap<String, List<String>>();
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                headers.put(in.readUTF(), values(in));
            }
            int length = in.readInt();
            return new Answer(status, headers, length < 0 ? null : in.readNBytes(length));
        } catch (IOException truncated) {
            throw new UncheckedIOException("a kept answer is truncated", truncated);
        }
    }

    private static List<String> values(DataInputStream in) throws IOException {
        var values = new ArrayList<String>();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            values.add(in.readUTF());
        }
        return values;
    }
}
