package fr.maillage.premises.criteria.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A GP and a physiotherapist who want 90 m² to rent within six months; a test changes what it is about. */
public final class SampleSeeker {

    public UUID id = new UUID(3, 1);
    public List<Member> members = List.of(new Member("10", null), new Member("70", null));
    /** One each unless set. */
    public List<Place> places = List.of();

    public TenureWish tenure = TenureWish.RENT;
    public @Nullable LocalDate earliest;
    public @Nullable LocalDate latest = LocalDate.parse("2027-05-22");
    public @Nullable Integer area = 9_000;
    public @Nullable Integer shared;
    public @Nullable Long budget = 150_000L;
    public @Nullable Long purchaseBudget;
    public Set<String> territories = Set.of();
    public boolean onlyThere;
    public @Nullable Point point;
    public @Nullable Integer commitment = 60;
    public @Nullable Integer stability;
    public Tri lead = Tri.NO;
    public Set<Feature> required = Set.of();
    public Set<Feature> services = Set.of(Feature.SECRETARIAT);
    public Set<FamilyService> family = Set.of();
    public Set<String> colleagues = Set.of();
    public Tri teaching = Tri.NO;

    public SampleSeeker alone() {
        members = List.of(new Member("10", null));
        return this;
    }

    public Seeker seeker() {
        return new Seeker(
                id,
                members,
                places.isEmpty() ? Seeker.oneEach(members) : places,
                tenure,
                earliest,
                latest,
                area,
                shared,
                budget,
                purchaseBudget,
                territories,
                onlyThere,
                point,
                commitment,
                stability,
                lead,
                required,
                services,
                family,
                colleagues,
                teaching);
    }
}
