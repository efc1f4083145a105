package fr.maillage.integration.webhook;

import static fr.maillage.integration.IntegrationApi.BASE;
import static fr.maillage.integration.IntegrationApi.operator;
import static fr.maillage.integration.IntegrationApi.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.standardwebhooks.Webhook;
import fr.maillage.integration.seal.store.SealedColumns;
import fr.maillage.integration.seal.store.SealedColumns.Column;
import fr.maillage.integration.tenant.IntegrationDatabase;
import fr.maillage.integration.webhook.Subscriber.Hook;
import fr.maillage.platform.data.seal.SealCodec;
import fr.maillage.platform.data.seal.SealedPlace;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A new key in front: what the old one sealed is sealed anew, and messages are signed all the while. */
@QuarkusTest
class WebhookResealIT {

    private static final List<String> SECRETS = SealedColumns.COLUMNS.stream()
            .filter(column -> column.table().equals("webhook"))
            .map(Column::name)
            .toList();

    private static final HexFormat HEX = HexFormat.of();

    private final List<String> keys = Arrays.asList(ConfigProvider.getConfig()
            .getValue("MAILLAGE_FIELD_KEYS", String.class)
            .split(",", -1));

    private Subscriber subscriber = new Subscriber("", "");

    @BeforeEach
    void anOrganization() {
        subscriber = Subscriber.fresh();
        resealed();
    }

    private static JsonPath resealed() {
        Response answer = operator()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(BASE + "/jobs/reseal");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static byte[] sealed(Hook hook, String column) {
        return HEX.parseHex(IntegrationDatabase.text(
                "select encode(%s, 'hex') from webhook where id = '%s'".formatted(column, hook.id())));
    }

    private static void put(Hook hook, String column, byte[] value) {
        IntegrationDatabase.number("""
                with put as (update webhook set %s = decode('%s', 'hex') where id = '%s' returning 1)
                select count(*) from put""".formatted(column, HEX.formatHex(value), hook.id()));
    }

    private void sealWithTheOldKey(Hook hook, String column) {
        SealedPlace place = new SealedPlace("webhook", column, UUID.fromString(hook.id()), subscriber.alias());
        byte[] open = SealCodec.of(keys).open(place, sealed(hook, column));
        put(hook, column, SealCodec.of(keys.reversed()).close(place, open));
        assertThat(keyOf(sealed(hook, column))).isEqualTo("t1");
    }

    private static String keyOf(byte[] sealed) {
        return new String(sealed, 2, sealed[1], StandardCharsets.US_ASCII);
    }

    @Test
    @Tag("SE-03")
    void both_secrets_of_a_rotation_are_sealed_with_the_new_key_once_and_still_sign() throws IOException {
        try (Receiver receiver = new Receiver()) {
            Hook hook = subscriber.hook(receiver.url(), "fr.maillage.premises.*");
            hook.post("/secrets", "{\"overlapHours\":24}").then().statusCode(201);
            int version = hook.read().getInt("version");
            SECRETS.forEach(column -> sealWithTheOldKey(hook, column));

            assertThat(resealed().getInt("resealed")).isEqualTo(2);

            assertThat(SECRETS)
                    .allSatisfy(
                            column -> assertThat(keyOf(sealed(hook, column))).isEqualTo("t2"));
            assertThat(hook.read().getInt("version")).isEqualTo(version);
            String event = subscriber.event(Subscriber.object());
            hook.await(event, "DELIVERED");
            assertThat(receiver.of(event))
                    .singleElement()
                    .satisfies(one -> assertThatCode(() -> new Webhook(hook.secret()).verify(one.body(), one.headers()))
                            .doesNotThrowAnyException());
            assertThat(resealed().getInt("resealed")).isZero();
        }
    }

    @Test
    void what_does_not_open_stays_as_it_is_and_is_counted() {
        Hook hook = subscriber.hook("https://hooks.example.org/a", "*");
        byte[] before = sealed(hook, "secret");
        SealedPlace elsewhere = new SealedPlace("webhook", "secret", UUID.randomUUID(), subscriber.alias());
        byte[] foreign = SealCodec.of(keys.reversed()).close(elsewhere, new byte[] {1});
        put(hook, "secret", foreign);
        try {
            assertThat(resealed().getInt("unreadable")).isOne();
            assertThat(sealed(hook, "secret")).isEqualTo(foreign);
        } finally {
            put(hook, "secret", before);
        }
    }

    @Test
    void only_the_operator_asks_for_it() {
        problem(subscriber.caller().post(BASE + "/jobs/reseal"), 403, "forbidden");
    }

    @Test
    void every_sealed_column_is_among_those_that_are_sealed_anew() {
        String sealed = IntegrationDatabase.text("""
                select string_agg(table_name || '.' || column_name, ',' order by column_name) from information_schema.columns
                 where table_schema = 'public' and data_type = 'bytea' and column_name like '%secret%'
                    or table_schema = 'public' and column_name like '%sealed' and data_type = 'bytea'""");

        assertThat(sealed.split(",", -1))
                .containsExactlyInAnyOrderElementsOf(SealedColumns.COLUMNS.stream()
                        .map(column -> column.table() + "." + column.name())
                        .toList());
    }
}
