package fr.maillage.premises.support.api;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.platform.http.value.Money;
import org.jspecify.annotations.Nullable;

/** Amounts of support that callers write. */
final class Amounts {

    private static final Money MOST = Money.euros(1_000_000_000);

    private Amounts() {}

    static @Nullable Long cents(@Nullable Money amount) {
        if (amount == null) {
            return null;
        }
        if (amount.signum() <= 0 || amount.compareTo(MOST) > 0) {
            throw Problem.of(
                    StandardProblem.INVALID_REQUEST,
                    Violation.of(
                            "/amount",
                            "amount-out-of-range",
                            Text.of(
                                    "Montant %s ; attendu plus de 0, au plus %s.".formatted(amount, MOST),
                                    "Amount %s; more than 0, at most %s is expected.".formatted(amount, MOST))));
        }
        return amount.toCents();
    }
}
