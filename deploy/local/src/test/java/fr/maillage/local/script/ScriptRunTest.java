package fr.maillage.local.script;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.maillage.local.console.Console;
import fr.maillage.local.token.AccessToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptRunTest {
    @TempDir
    Path folder;

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger impatient = new AtomicInteger();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private HttpServer gateway;

    @BeforeEach
    void open() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/rooms", this::rooms);
        gateway.start();
    }

    @AfterEach
    void close() {
        gateway.stop(0);
    }

    @Test
    void a_later_call_says_what_an_earlier_one_was_answered_and_names_its_version() throws Exception {
        ScriptRun.Result result = run("""
                {"keep":"room","path":"/rooms","body":{"from":"${day:3}"}}
                {"match":"room","keep":"room","path":"/rooms/${room:/units/0/id}/moves","body":{"of":"${room:/id}"}}
                """);

        assertThat(calls)
                .containsExactly("/rooms  {\"from\":\"2027-02-22\"}", "/rooms/u1/moves \"v1\" {\"of\":\"r1\"}");
        assertThat(result.made()).containsOnlyKeys("rooms", "moves");
        assertThat(result.refused()).isZero();
    }

    @Test
    void a_refused_call_is_told_and_only_those_that_need_its_answer_go_with_it() throws Exception {
        ScriptRun.Result result = run("""
                {"keep":"bad","path":"/rooms","body":{"refuse":true}}
                {"keep":"","path":"/rooms/${bad:/id}/moves","body":{}}
                {"keep":"","path":"/rooms","body":{}}
                """);

        assertThat(result.refused()).isEqualTo(2);
        assertThat(result.made()).containsEntry("rooms", 1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("ligne 1", "PRM-08", "ligne 2", "« bad »");
    }

    @Test
    void run_again_each_call_has_the_key_it_had_and_no_two_have_the_same() throws Exception {
        String script = """
                {"keep":"","path":"/rooms","body":{}}
                {"keep":"","path":"/rooms","body":{}}
                """;
        run(script);
        List<String> first = List.copyOf(keys);
        keys.clear();
        run(script);

        assertThat(first).doesNotHaveDuplicates().hasSize(2).isEqualTo(keys);
    }

    @Test
    void it_waits_as_long_as_it_is_told_to() throws Exception {
        impatient.set(1);

        assertThat(run("{\"keep\":\"\",\"path\":\"/rooms\",\"body\":{}}\n").made())
                .containsEntry("rooms", 1);
    }

    private ScriptRun.Result run(String lines) throws Exception {
        Path file = Files.writeString(folder.resolve("script.ndjson"), lines);
        URI address = URI.create("http://127.0.0.1:" + gateway.getAddress().getPort());
        ScriptClient client =
                new ScriptClient(address, () -> new AccessToken("token", Duration.ofMinutes(5)), Clock.systemUTC());
        Console console = new Console(new PrintStream(said, true, StandardCharsets.UTF_8), false);
        return new ScriptRun(client, console, LocalDate.of(2026, 11, 22)).run(file);
    }

    private void rooms(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        if (impatient.getAndDecrement() > 0) {
            exchange.getResponseHeaders().add("Retry-After", "1");
            answer(exchange, 429, "{}");
        } else if (body.contains("refuse")) {
            answer(exchange, 422, """
                    {"detail":"0 m²","violations":[{"pointer":"/surface","code":"area","message":"PRM-08"}]}""");
        } else {
            String tag = exchange.getRequestHeaders().getFirst("If-Match");
            calls.add(exchange.getRequestURI() + " " + (tag == null ? "" : tag) + " " + body);
            exchange.getResponseHeaders().add("ETag", "\"v1\"");
            answer(exchange, 201, "{\"id\":\"r1\",\"units\":[{\"id\":\"u1\"}]}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
