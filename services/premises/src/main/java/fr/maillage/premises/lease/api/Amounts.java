package fr.maillage.premises.lease.api;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.platform.http.value.Money;
import org.jspecify.annotations.Nullable;

/** Amounts that callers write: from nothing to ten million euros, which every sum of a ledger can bear. */
final class Amounts {

    private static final Money MOST = Money.euros(10_000_000);

    private Amounts() {}

    static long cents(String pointer, Money amount) {
        if (amount.signum() < 0 || amount.compareTo(MOST) > 0) {
            throw Problem.of(
                    StandardProblem.INVALID_REQUEST,
                    Violation.of(
                            pointer,
                            "amount-out-of-range",
                            Text.of(
                                    "Montant %s ; attendu de 0 à %s.".formatted(amount, MOST),
                                    "Amount %s; 0 to %s is expected.".formatted(amount, MOST))));
        }
        return amount.toCents();
    }

    static @Nullable Long orNone(String pointer, @Nullable Money amount) {
        return amount == null ? null : cents(pointer, amount);
    }

    static @Nullable Money orNone(@Nullable Long cents) {
        return cents == null ? null : Money.cents(cents);
    }
}
