package fr.maillage.premises.operation.domain;

import fr.maillage.premises.premises.domain.Confidence;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A delivery of a scheme.
 *
 * @param residents whom it will house
 * @param careAreaM2 what of it is for care
 * @param delivered whether it has been
 */
public record Phase(
        String name,
        LocalDate deliveryOn,
        Confidence confidence,
        int residents,
        BigDecimal careAreaM2,
        boolean delivered) {}
