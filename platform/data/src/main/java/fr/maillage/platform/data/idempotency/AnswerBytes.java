package fr.maillage.platform.data.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** What an operation returned, as the bytes the caller gets. */
@Singleton
class AnswerBytes {

    private static final String JSON = "application/json;charset=UTF-8";

    private final ObjectMapper mapper;

    AnswerBytes(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    Answer of(Response response) {
        Map<String, List<String>> headers = new HashMap<>(response.getStringHeaders());
        return answer(response.getStatus(), headers, response.getEntity());
    }

    /** Of a method that returns its body, or nothing. */
    Answer of(@Nullable Object body, Method method) {
        ResponseStatus said = method.getAnnotation(ResponseStatus.class);
        int usual = body == null ? 204 : 200;
        return answer(said == null ? usual : said.value(), new HashMap<>(), body);
    }

    private Answer answer(int status, Map<String, List<String>> headers, @Nullable Object entity) {
        return switch (entity) {
            case null -> Answer.withoutBody(status, headers);
            case byte[] bytes -> new Answer(status, headers, bytes);
            case CharSequence text ->
                new Answer(status, headers, text.toString().getBytes(StandardCharsets.UTF_8));
            default -> {
                byte[] body = json(entity, headers);
                yield new Answer(status, headers, body);
            }
        };
    }

    private byte[] json(Object entity, Map<String, List<String>> headers) {
        String type = headers.computeIfAbsent(HttpHeaders.CONTENT_TYPE, name -> List.of(JSON))
                .getFirst();
        String subtype = MediaType.valueOf(type).getSubtype();
        if (!subtype.equals("json") && !subtype.endsWith("+json")) {
            throw new IllegalStateException(
                    "a POST answered " + type + " with a " + entity.getClass().getSimpleName()
                            + "; only JSON, text and bytes can be kept for a caller who repeats the request");
        }
        try {
            return mapper.writeValueAsBytes(entity);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("the answer of a POST cannot be written as JSON", unwritable);
        }
    }
}
