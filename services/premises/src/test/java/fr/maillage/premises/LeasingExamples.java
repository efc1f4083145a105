package fr.maillage.premises;

import static fr.maillage.premises.PremisesApi.made;
import static fr.maillage.premises.PremisesApi.officer;
import static fr.maillage.premises.PremisesApi.transition;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.maillage.platform.testing.contract.ContractExamples;
import fr.maillage.platform.testing.contract.ContractFuzz;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Leases, planned operations and support acts of one organization, for the tests of the contract to name. */
final class LeasingExamples {

    /** The premises and the unit that the contract's examples speak of. */
    private static final String PREMISES = "0193a000-0000-7000-8000-000000000001";

    private static final String UNIT = "0193a000-0000-7000-8000-000000000002";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String organization;
    private final String premises;
    private final String unit;

    private LeasingExamples(String organization, String premises, String unit) {
        this.organization = organization;
        this.premises = premises;
        this.unit = unit;
        LeasedRows.make(organization, premises, unit);
    }

    /** For the one organization whose premises are those of the examples. */
    static LeasingExamples ofTheContract(String organization) {
        return new LeasingExamples(organization, PREMISES, UNIT);
    }

    /** For another one, whose premises are its own. */
    static LeasingExamples of(String organization) {
        return new LeasingExamples(
                organization, UUID.randomUUID().toString(), UUID.randomUUID().toString());
    }

    private String body(String operation) {
        return PremisesContract.example(operation).replace(PREMISES, premises).replace(UNIT, unit);
    }

    String lease() {
        return made(officer(organization), "/leases", body("createLease"));
    }

    private String share(String lease) {
        return made(officer(organization), "/leases/" + lease + "/shares", body("shareLease"));
    }

    private String sublease(String lease) {
        return made(officer(organization), "/leases/" + lease + "/subleases", body("createSublease"));
    }

    /** A unit has one occupant at a time: each occupancy has one of its own. */
    private String occupancy(String lease) {
        String own = UUID.randomUUID().toString();
        LeasedRows.unit(premises, own);
        made(officer(organization), "/leases/" + lease + "/subleases", small(own));
        return made(
                officer(organization),
                "/leases/" + lease + "/occupancies",
                PremisesContract.example("createOccupancy").replace(UNIT, own));
    }

    private static String small(String unit) {
        try {
            ObjectNode body = (ObjectNode)
                    JSON.readTree(PremisesContract.example("createSublease").replace(UNIT, unit));
            body.put("areaM2", 1);
            ((ObjectNode) body.path("units").get(0)).put("areaM2", 1);
            return body.toString();
        } catch (JsonProcessingException e) {
            throw new AssertionError("an example is JSON", e);
        }
    }

    private String operation() {
        return made(officer(organization), "/planned-operations", body("createPlannedOperation"));
    }

    private String reservation(String operation) {
        return made(
                officer(organization),
                "/planned-operations/" + operation + "/pre-reservations",
                body("createPreReservation").replace("90", "1"));
    }

    private String act() {
        return made(officer(organization), "/support-acts", body("createSupportAct"));
    }

    private String finalAct() {
        String act = act();
        Response done = transition("health-officer", organization, "/support-acts/" + act, Map.of("to", "FINALISED"));
        assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
        return act;
    }

    ContractExamples in(ContractExamples examples) {
        String lease = lease();
        String sublease = sublease(lease);
        String occupancy = occupancy(lease());
        String operation = operation();
        ContractExamples more = examples;
        for (String read : List.of(
                "getLease",
                "listLeaseHistory",
                "getLeaseLiability",
                "getLeaseExposure",
                "listSubleases",
                "listOccupancies",
                "listLeaseShares",
                "getSublease",
                "shareLease")) {
            more = more.known(read, "id", lease);
        }
        for (String read : List.of(
                "getPlannedOperation",
                "listPlannedOperationPhases",
                "listPlannedOperationHistory",
                "listPreReservations",
                "createPreReservation",
                "releasePreReservation")) {
            more = more.known(read, "id", operation);
        }
        String holding = leaseOf(occupancy);
        return acts(more.known("getSublease", "subleaseId", sublease)
                .known("getOccupancy", "id", holding)
                .known("getOccupancy", "occupancyId", occupancy)
                .fresh("changeLease", "id", this::lease)
                .fresh("moveLease", "id", this::lease)
                .known("revokeLeaseShare", "id", lease)
                .fresh("revokeLeaseShare", "shareId", () -> share(lease))
                .fresh("createSublease", "id", this::lease)
                .known("changeSublease", "id", lease)
                .known("changeSublease", "subleaseId", sublease)
                .fresh("createOccupancy", "id", this::empty)
                .known("changeOccupancy", "id", holding)
                .known("changeOccupancy", "occupancyId", occupancy)
                .fresh("changePlannedOperation", "id", this::operation)
                .fresh("setPlannedOperationPhases", "id", this::operation)
                .fresh("movePlannedOperation", "id", this::operation)
                .fresh("releasePreReservation", "reservationId", () -> reservation(operation)));
    }

    private ContractExamples acts(ContractExamples examples) {
        String act = act();
        return examples.known("getSupportAct", "id", act)
                .known("listSupportActHistory", "id", act)
                .known("getSupportActFile", "id", finalAct())
                .fresh("changeSupportAct", "id", this::act)
                .fresh("moveSupportAct", "id", this::act);
    }

    private String leaseOf(String occupancy) {
        return LeasedRows.leaseOf(occupancy);
    }

    ContractFuzz in(ContractFuzz fuzz) {
        String lease = lease();
        String sublease = sublease(lease);
        String occupancy = occupancy(lease());
        String holding = leaseOf(occupancy);
        String operation = operation();
        ContractFuzz more = fuzz;
        for (String read : List.of(
                "getLease",
                "listLeaseHistory",
                "getLeaseLiability",
                "getLeaseExposure",
                "listSubleases",
                "listOccupancies",
                "listLeaseShares",
                "getSublease",
                "shareLease",
                "revokeLeaseShare",
                "changeSublease")) {
            more = more.known(read, "id", lease);
        }
        for (String read : List.of(
                "getPlannedOperation",
                "listPlannedOperationPhases",
                "listPlannedOperationHistory",
                "listPreReservations",
                "createPreReservation",
                "releasePreReservation")) {
            more = more.known(read, "id", operation);
        }
        more = more.known("getLeaseLiability", "month", "2026-06")
                .known("getLeaseLiability", "from", "2026-01")
                .known("getLeaseLiability", "to", "2026-12")
                .known("getPremisesStatistics", "from", "2026-01")
                .known("getPremisesStatistics", "to", "2026-12")
                .known("getSublease", "subleaseId", sublease)
                .known("changeSublease", "subleaseId", sublease)
                .known("getOccupancy", "id", holding)
                .known("getOccupancy", "occupancyId", occupancy)
                .known("changeOccupancy", "id", holding)
                .known("changeOccupancy", "occupancyId", occupancy)
                .known("revokeLeaseShare", "shareId", several(2, () -> share(lease)))
                .known("releasePreReservation", "reservationId", several(2, () -> reservation(operation)));
        return written(more);
    }

    private ContractFuzz written(ContractFuzz fuzz) {
        ContractFuzz more = fuzz.known("changeLease", "id", several(3, this::lease))
                .known("moveLease", "id", several(3, this::lease))
                .known("createSublease", "id", several(3, this::lease))
                .known("createOccupancy", "id", several(3, this::sublet))
                .known("changePlannedOperation", "id", several(3, this::operation))
                .known("setPlannedOperationPhases", "id", several(3, this::operation))
                .known("movePlannedOperation", "id", several(3, this::operation))
                .known("getSupportAct", "id", act())
                .known("listSupportActHistory", "id", act())
                .known("getSupportActFile", "id", finalAct())
                .known("changeSupportAct", "id", several(3, this::act))
                .known("moveSupportAct", "id", several(3, this::act));
        for (String operation : List.of(
                "createLease",
                "changeLease",
                "moveLease",
                "shareLease",
                "createSublease",
                "changeSublease",
                "createOccupancy",
                "changeOccupancy",
                "setLeaseSetting",
                "createPlannedOperation",
                "changePlannedOperation",
                "setPlannedOperationPhases",
                "movePlannedOperation",
                "createPreReservation",
                "createSupportAct",
                "changeSupportAct",
                "moveSupportAct")) {
            String shown = body(operation);
            more = more.knownBodies(operation, shown, shown.replace("2026-", "0001-"));
        }
        return more;
    }

    /** A lease whose unit nobody is in, whatever was entered before. */
    private String empty() {
        LeasedRows.empty(unit);
        return sublet();
    }

    private String sublet() {
        String lease = lease();
        sublease(lease);
        return lease;
    }

    private static String[] several(int count, Supplier<String> one) {
        return Stream.generate(one).limit(count).toArray(String[]::new);
    }
}
