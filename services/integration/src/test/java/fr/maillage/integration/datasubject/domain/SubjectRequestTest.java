package fr.maillage.integration.datasubject.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SubjectRequestTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static Person person(SubjectKind kind, String key) {
        return new Person(kind, key, "ESSAI", "Camille", null, "1 rue de l'Essai");
    }

    private static SubjectRequest received() {
        return SubjectRequest.received(
                UUID.randomUUID(),
                "243100518",
                RequestKind.ERASURE,
                person(SubjectKind.PROFESSIONAL, "99000001240"),
                "k1:00",
                Channel.LETTER,
                LocalDate.of(2026, 11, 2),
                NOW);
    }

    @ParameterizedTest
    @EnumSource(RequestState.class)
    void what_is_over_leads_nowhere_and_only_services_execute(RequestState state) {
        assertThat(state.allowed()).doesNotContain(RequestState.RECEIVED, RequestState.EXECUTED);
        assertThat(state.over()).isEqualTo(state.allowed().isEmpty());
    }

    @Test
    void nothing_runs_before_identity_was_checked() {
        assertThat(RequestState.RECEIVED.allowed()).doesNotContain(RequestState.RUNNING, RequestState.CLOSED);
        assertThat(RequestState.RUNNING.allowed()).doesNotContain(RequestState.CLOSED, RequestState.WITHDRAWN);
    }

    @Test
    void closing_and_withdrawing_forget_the_person_and_keep_the_digest() {
        SubjectRequest closed = received().moved(RequestState.CLOSED, NOW);

        assertThat(closed.person()).isNull();
        assertThat(closed.digest()).isEqualTo("k1:00");
        assertThat(received().moved(RequestState.WITHDRAWN, NOW).person()).isNull();
    }

    @Test
    void a_refusal_remembers_the_person_for_her_complaint_and_names_its_ground() {
        Instant later = NOW.plus(Duration.ofDays(365));

        SubjectRequest refused = received().refused(RefusalGround.EXCESSIVE, later, NOW);

        assertThat(refused.person()).isNotNull();
        assertThat(refused.forgetAt()).isEqualTo(later);
        assertThat(refused.refusal()).isEqualTo(RefusalGround.EXCESSIVE);
    }

    @Test
    void it_is_overdue_the_day_after_its_last_one_unless_it_is_over() {
        SubjectRequest request = received();

        assertThat(request.dueOn()).isEqualTo(LocalDate.of(2026, 12, 2));
        assertThat(request.overdue(request.dueOn())).isFalse();
        assertThat(request.overdue(request.dueOn().plusDays(1))).isTrue();
        assertThat(request.moved(RequestState.WITHDRAWN, NOW)
                        .overdue(request.dueOn().plusDays(1)))
                .isFalse();
    }

    @Test
    void one_extension_until_the_last_day() {
        SubjectRequest request = received();
        SubjectRequest extended = request.withTwoMonthsMore(NOW);

        assertThat(RequestRules.ofExtension(request, request.dueOn())).isEmpty();
        assertThat(RequestRules.ofExtension(request, request.dueOn().plusDays(1)))
                .hasSize(1);
        assertThat(extended.dueOn()).isEqualTo(LocalDate.of(2027, 2, 2));
        assertThat(RequestRules.ofExtension(extended, TODAY).getFirst().source())
                .isEqualTo("RGPD art. 12(3)");
    }

    @ParameterizedTest
    @CsvSource({
        "PROFESSIONAL, 99000001240, true",
        "PROFESSIONAL, adeli:319301234, true",
        "PROFESSIONAL, 9900000124, false",
        "ACCOUNT, 0c8d3a51-6a05-4e0e-9a9e-4f1e2ad1f6f7, true",
        "ACCOUNT, a b, false",
        "RESIDENT, Jeanne.Martin@exemple.fr, true",
        "RESIDENT, Jeanne Martin, false",
    })
    void the_key_is_of_the_kind_it_says(SubjectKind kind, String key, boolean good) {
        var breaches = RequestRules.ofNew(person(kind, key), TODAY, TODAY);

        assertThat(breaches.isEmpty()).isEqualTo(good);
        breaches.forEach(breach -> assertThat(breach.fr() + breach.en()).doesNotContain(key));
    }

    @Test
    void a_day_of_receipt_is_neither_ahead_nor_years_ago() {
        Person someone = person(SubjectKind.RESIDENT, "a@exemple.fr");

        assertThat(RequestRules.ofNew(someone, TODAY.plusDays(1), TODAY)).hasSize(1);
        assertThat(RequestRules.ofNew(someone, TODAY.minusYears(11), TODAY)).hasSize(1);
    }

    @Test
    void a_changed_proof_is_found() {
        Proof proof = Proof.of("{\"rows\":1}");

        assertThat(proof.intact()).isTrue();
        assertThat(new Proof("{\"rows\":2}", proof.hash()).intact()).isFalse();
    }

    @Test
    void nobody_is_printed() {
        assertThat(received().toString()).doesNotContain("ESSAI", "99000001240", "rue de l'Essai");
    }
}
