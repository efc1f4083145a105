package fr.maillage.premises.imports.domain;

import fr.maillage.premises.premises.domain.Availability;
import fr.maillage.premises.premises.domain.NewUnit;
import fr.maillage.premises.premises.domain.PremisesContent;
import fr.maillage.premises.premises.domain.Terms;
import fr.maillage.premises.premises.domain.UnitContent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A unit as one line draws it, with terms, dates and the rest even where its premises have the same. */
public record DrawnUnit(int line, NewUnit whole) {

    /** With what tells it from these premises alone. */
    public NewUnit in(PremisesContent holder) {
        UnitContent all = whole.content();
        Terms terms = holder.terms();
        return new NewUnit(
                new UnitContent(
                        all.name(),
                        all.kind(),
                        all.areaM2(),
                        all.floor(),
                        all.tenure() == terms.tenure() ? null : all.tenure(),
                        other(all.rentPerM2(), terms.rentPerM2()),
                        other(all.chargesPerM2(), terms.chargesPerM2()),
                        all.accessibilityStatus() == holder.accessibility().status() ? null : all.accessibilityStatus(),
                        new Availability(
                                other(
                                        all.availability().from(),
                                        holder.availability().from()),
                                other(
                                        all.availability().to(),
                                        holder.availability().to()),
                                null),
                        professions(all.acceptedProfessions(), holder.profile().acceptedProfessions()),
                        all.waterPoint(),
                        all.naturalLight(),
                        all.soundproofing()),
                whole.state());
    }

    private static @Nullable BigDecimal other(@Nullable BigDecimal own, @Nullable BigDecimal held) {
        return own != null && held != null && own.compareTo(held) == 0 ? null : own;
    }

    private static @Nullable LocalDate other(@Nullable LocalDate own, @Nullable LocalDate held) {
        return Objects.equals(own, held) ? null : own;
    }

    private static List<String> professions(List<String> own, List<String> held) {
        return own.equals(held) ? List.of() : own;
    }
}
