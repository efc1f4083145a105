package fr.maillage.registry.rpps.domain;

import static fr.maillage.registry.rpps.domain.RppsActivitiesFormat.ACTIVITIES;
import static fr.maillage.registry.rpps.domain.RppsActivitiesFormat.PEOPLE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.imports.domain.Digest;
import fr.maillage.registry.imports.domain.RecordedRows;
import fr.maillage.registry.rpps.RppsFiles;
import fr.maillage.registry.rpps.RppsFiles.C;
import fr.maillage.registry.sourcefile.domain.Refusal;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** What holds for any file. */
class RppsPropertiesTest {

    @Property(tries = 200)
    void what_was_written_is_read(
            @ForAll @IntRange(max = 9_999_999) int person,
            @ForAll @AlphaChars @StringLength(min = 1, max = 30) String family,
            @ForAll @CharRange(from = 'À', to = 'ÿ') @StringLength(max = 30) String street) {
        RecordedRows rows = RecordedRows.of(
                new RppsActivitiesFormat(),
                RppsFiles.empty()
                        .nurse(person, "31555", C.FAMILY, family, C.STREET, street)
                        .text());

        assertThat(rows.only(PEOPLE).get("id")).isEqualTo(RppsFiles.rpps(person));
        assertThat(rows.only(PEOPLE).get("family_name")).isEqualTo(family);
        assertThat(rows.only(ACTIVITIES).get("street_name")).isEqualTo(street.isEmpty() ? null : street);
    }

    @Property(tries = 500)
    void no_damage_is_a_crash(@ForAll @IntRange(max = 4000) int at, @ForAll @StringLength(max = 12) String damage) {
        String text = RppsFiles.empty()
                .physician(1, "31555", "SM54")
                .nurse(2, "35238")
                .nurse(3, "75056")
                .text();
        int from = Math.min(at, text.length());
        int to = Math.min(text.length(), from + damage.length() / 2);
        String damaged =
                text.substring(0, from) + damage.replaceAll("[\\x00\\uD800-\\uDFFF]", "?") + text.substring(to);

        long said = rowsOrRefusal(damaged);

        assertThat(said).isGreaterThanOrEqualTo(0);
    }

    /** Every line read is accepted, or refused for a reason that is said. */
    private static long rowsOrRefusal(String text) {
        try {
            RecordedRows rows = RecordedRows.of(new RppsActivitiesFormat(), text);
            assertThat(rows.rejected()).hasSizeLessThanOrEqualTo((int) rows.count());
            if (!rows.rejected().isEmpty()) {
                assertThat(rows.issues()).isNotEmpty();
            }
            return rows.count();
        } catch (Refusal refusal) {
            return 0;
        }
    }

    @Property(tries = 20)
    void people_seen_before_are_known_again(@ForAll @IntRange(min = 1, max = 20_000) int count) {
        Seen seen = new Seen();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < count; i++) {
            String key = "key" + (i * 7919L) % 10_007;
            assertThat(seen.first(Digest.of(key))).as(key).isEqualTo(keys.add(key));
        }
    }

    @Property(tries = 100)
    void the_order_of_lines_changes_nothing(@ForAll @IntRange(max = 50) int seed) {
        RppsFiles file = RppsFiles.empty();
        for (int i = 0; i < 20; i++) {
            file.physician((i * 7 + seed) % 11, "31555", i % 3 == 0 ? "SM54" : "SM26", C.TECHNICAL, "R" + i % 4);
        }
        String[] lines = file.text().split("\n", 0);
        String turned = lines[0] + "\n"
                + java.util.stream.IntStream.iterate(lines.length - 1, i -> i > 0, i -> i - 1)
                        .mapToObj(i -> lines[i])
                        .collect(Collectors.joining("\n"))
                + "\n";

        assertThat(keys(turned)).isEqualTo(keys(file.text()));
    }

    private static Set<String> keys(String text) {
        return RecordedRows.of(new RppsActivitiesFormat(), text).accepted(ACTIVITIES).stream()
                .map(row -> Objects.requireNonNull(row.get("id")).toString())
                .collect(Collectors.toSet());
    }
}
