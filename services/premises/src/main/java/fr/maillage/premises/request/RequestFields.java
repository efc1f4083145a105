package fr.maillage.premises.request;

import fr.maillage.platform.data.share.FieldSet;
import fr.maillage.platform.data.share.FieldSets;
import fr.maillage.premises.request.domain.InstallationRequest;
import fr.maillage.premises.request.domain.Sight;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which members of a request are shown to whom. The person is in none of the sets that are shared: consent adds it. */
public final class RequestFields {

    /** Who asks, in whatever words. */
    private static final FieldSet PERSON = FieldSet.of("person", "project", "healthProject");

    private static final Set<String> OF_THE_PERSON =
            Set.of("person", "project", "expectations", "healthProject", "note", "account", "exitReason");

    /** From which a person would be known again without a name. */
    private static final Set<String> TELLING =
            Set.of("practisingCommune", "targetPoint", "aidSignedOn", "confirmedOn", "reconfirmBy");

    private static final FieldSet PROFILE =
            FieldSet.of(all().filter(name -> !OF_THE_PERSON.contains(name) && !TELLING.contains(name))
                    .toArray(String[]::new));

    private static final FieldSet OWN =
            FieldSet.of(all().filter(name -> !name.equals("note")).toArray(String[]::new));

    private static final String[] LANDLORD = {
        "id",
        "owner",
        "state",
        "requesterType",
        "profession",
        "specialty",
        "desiredMode",
        "desiredTenure",
        "groupWish",
        "services",
        "commitmentMonths",
        "areaNeededM2",
        "monthlyBudget",
        "purchaseBudget",
        "targetTerritories",
        "earliest",
        "latest",
        "accessibilityNeeded",
        "members",
        "receivedOn",
        "version"
    };

    private static final String[] INSTITUTION = {
        "id",
        "owner",
        "state",
        "requesterType",
        "reason",
        "profession",
        "specialty",
        "careTier",
        "desiredMode",
        "groupWish",
        "practiceWishes",
        "commitmentMonths",
        "workingTime",
        "teachingSite",
        "homeVisits",
        "outOfHours",
        "feeSector",
        "targetTerritories",
        "earliest",
        "latest",
        "members",
        "receivedOn",
        "version"
    };

    private static final String[] NEIGHBOUR = {
        "id",
        "owner",
        "state",
        "requesterType",
        "profession",
        "specialty",
        "careTier",
        "desiredMode",
        "groupWish",
        "seeksColleagues",
        "openToColleagues",
        "colleagueProfessions",
        "practiceWishes",
        "targetTerritories",
        "earliest",
        "latest",
        "accompaniedBy",
        "noPoaching",
        "receivedOn",
        "version"
    };

    /** The sets under which requests are shared: each is an audience, in lower case. */
    public static final FieldSets SHARED = FieldSets.of(RequestService.TYPE, InstallationRequest.class)
            .with("landlord", LANDLORD)
            .with("ars", INSTITUTION)
            .with("cpam", INSTITUTION)
            .with("neighbours", NEIGHBOUR);

    private static final Map<String, Set<String>> SHARED_MEMBERS = Map.of(
            "landlord", Set.of(LANDLORD),
            "ars", Set.of(INSTITUTION),
            "cpam", Set.of(INSTITUTION),
            "neighbours", Set.of(NEIGHBOUR));

    private RequestFields() {}

    /** Of a request of the caller's own organization. */
    static FieldSet own(Sight sight) {
        return switch (sight) {
            case EVERYTHING -> FieldSet.everything();
            case OWN -> OWN;
            case PROFILES -> PROFILE;
            case SHARED -> FieldSet.nothing();
        };
    }

    /** Of a request of others: what the shares show, and the person where consent admits it (REQ-04). */
    static FieldSet shared(FieldSet byShares, boolean consented) {
        return consented ? byShares.or(PERSON) : byShares;
    }

    /** Sets under which a member is shared: a filter on it tells readers of the others nothing. */
    static List<String> setsShowing(String member) {
        return SHARED_MEMBERS.entrySet().stream()
                .filter(set -> set.getValue().contains(member))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Stream<String> all() {
        return Arrays.stream(InstallationRequest.class.getRecordComponents()).map(component -> component.getName());
    }
}
