package fr.maillage.premises.matchrun.solver;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import fr.maillage.premises.matchrun.domain.Choice;
import fr.maillage.premises.matchrun.domain.Wish;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A wish to be given one of its choices, or none. */
@PlanningEntity
public class Seat {

    @PlanningId
    private String id = "";

    private Wish wish = new Wish(new UUID(0, 0), 0, List.of(), Optional.empty());

    @PlanningVariable(allowsUnassigned = true)
    private @Nullable Choice choice;

    /** For the solver, which clones. */
    public Seat() {}

    Seat(Wish wish) {
        this.id = wish.request().toString();
        this.wish = wish;
        this.choice = wish.first().orElse(null);
    }

    @ValueRangeProvider
    public List<Choice> choices() {
        return wish.choices();
    }

    public String getId() {
        return id;
    }

    public Wish getWish() {
        return wish;
    }

    public void setWish(Wish wish) {
        this.wish = wish;
    }

    public @Nullable Choice getChoice() {
        return choice;
    }

    public void setChoice(@Nullable Choice choice) {
        this.choice = choice;
    }
}
