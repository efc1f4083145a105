package fr.maillage.premises.premises.api;

import fr.maillage.platform.http.value.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Euros of the domain as amounts of the contract, and back. */
final class Amounts {

    private Amounts() {}

    static @Nullable Money money(@Nullable BigDecimal amount) {
        return amount == null ? null : Money.of(amount);
    }

    static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }
}
