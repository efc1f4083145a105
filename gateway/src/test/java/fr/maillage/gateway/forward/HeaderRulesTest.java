package fr.maillage.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.http.impl.headers.HeadersMultiMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderRulesTest {

    private static MultiMap headers(String... namesAndValues) {
        MultiMap headers = HeadersMultiMap.httpHeaders();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return headers;
    }

    private static MultiMap request(MultiMap from) {
        MultiMap to = HeadersMultiMap.httpHeaders();
        HeaderRules.copyRequest(from, to);
        return to;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host",
                "Connection",
                "Keep-Alive",
                "Proxy-Connection",
                "Proxy-Authorization",
                "TE",
                "Trailer",
                "Transfer-Encoding",
                "Upgrade",
                "HTTP2-Settings",
                "Expect",
                "Forwarded",
                "X-Forwarded-For",
                "x-forwarded-host",
                "X-FORWARDED-PREFIX",
                "X-Tenant-Id",
                "X_Tenant_Id",
                "Request-Timeout",
                "CF-Connecting-IP",
                "x-tenant-id",
                "X-User-Id",
                "X-User-Roles",
                "X-Remote-User",
                "X-Real-IP",
                "X-Original-URL",
                "X-Rewrite-URL",
                "X-HTTP-Method-Override",
                "traceparent",
                "X-Request-Id",
                "Cookie",
                "Via"
            })
    void what_a_caller_may_not_say_is_dropped(String name) {
        assertThat(request(headers(name, "spoofed"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization",
                "Accept",
                "Accept-Language",
                "Content-Type",
                "Content-Length",
                "If-None-Match",
                "Idempotency-Key",
                "tracestate",
                "X-Custom",
                "User-Agent"
            })
    void what_concerns_the_request_crosses(String name) {
        assertThat(request(headers(name, "value")).get(name)).isEqualTo("value");
    }

    @Test
    void headers_named_by_connection_stay_on_it() {
        var to = request(
                headers("Connection", "close, X-Secret ,X-Other", "X-Secret", "1", "x-other", "2", "X-Kept", "3"));

        assertThat(to.names()).containsExactly("X-Kept");
    }

    @Test
    void repeated_headers_keep_every_value() {
        assertThat(request(headers("Accept", "a", "Accept", "b")).getAll("Accept"))
                .containsExactly("a", "b");
    }

    @Tag("TR-03")
    @Test
    void an_answer_says_nothing_of_the_machinery_and_overrides_none_of_our_headers() {
        MultiMap to = headers("X-Content-Type-Options", "nosniff", "X-Request-Id", "ours");
        HeaderRules.copyResponse(
                headers(
                        "server",
                        "upstream/1",
                        "X-Powered-By",
                        "x",
                        "Set-Cookie",
                        "a=b",
                        "Connection",
                        "close",
                        "Transfer-Encoding",
                        "chunked",
                        "x-content-type-options",
                        "none",
                        "x-request-id",
                        "theirs",
                        "ETag",
                        "\"1\"",
                        "Content-Type",
                        "application/json"),
                to);

        assertThat(to.names())
                .containsExactlyInAnyOrder("X-Content-Type-Options", "X-Request-Id", "ETag", "Content-Type");
        assertThat(to.get("X-Request-Id")).isEqualTo("ours");
    }

    @Test
    void only_a_private_policy_of_a_service_is_kept() {
        assertThat(AnswerRules.cacheControl(null)).isEqualTo("no-store");
        assertThat(AnswerRules.cacheControl("public, max-age=60")).isEqualTo("no-store");
        assertThat(AnswerRules.cacheControl("private, no-cache")).isEqualTo("private, no-cache");
    }
}
