package fr.maillage.platform.testing.contract.lint;

import fr.maillage.platform.testing.contract.Contract;
import fr.maillage.platform.testing.contract.ContractOperation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Where things are. First segments are those of the resource map: other people's scripts rely on them. */
final class PathRules {

    private static final Set<String> EVERYWHERE =
            Set.of("events", "exports", "jobs", "attachments", "data-subjects", "audit");

    private static final Map<String, Set<String>> RESOURCES = Map.of(
            "registry",
            Set.of(
                    "territories",
                    "professionals",
                    "structures",
                    "imports",
                    "observatory",
                    "memberships",
                    "areas",
                    "signals",
                    "change-proposals",
                    "care-tiers",
                    "geocoding",
                    "merges",
                    "mobile-units",
                    "alerts",
                    "codes",
                    "identifiers",
                    "directory"),
            "premises",
            Set.of(
                    "premises",
                    "leases",
                    "planned-operations",
                    "requests",
                    "match-runs",
                    "matching",
                    "opportunities",
                    "published-opportunities",
                    "follow-ups",
                    "support-acts",
                    "statistics",
                    "imports"),
            "projects",
            Set.of(
                    "projects",
                    "meetings",
                    "reminders",
                    "aid-schemes",
                    "aid-applications",
                    "state-aid",
                    "zoning-simulations",
                    "rules",
                    "statistics"),
            "mutuelles",
            Set.of(
                    "calls",
                    "agreements",
                    "partners",
                    "rooms",
                    "sessions",
                    "communications",
                    "referrals",
                    "partner-links",
                    "rights",
                    "aid-schemes",
                    "aid-applications",
                    "openings",
                    "needs-surveys",
                    "retention-runs",
                    "statistics"),
            "integration",
            Set.of("me", "tenants", "settings", "clients", "webhooks", "notifications", "usage"));

    private PathRules() {}

    static List<LintRule> of(String service) {
        if (!RESOURCES.containsKey(service)) {
            throw new IllegalArgumentException(
                    "service (%s), must be one of %s".formatted(service, RESOURCES.keySet()));
        }
        return rules(Set.of(service));
    }

    static List<LintRule> ofAll() {
        return rules(RESOURCES.keySet());
    }

    private static List<LintRule> rules(Set<String> services) {
        return List.of(
                new LintRule(
                        "path-name",
                        "/api/<service>/v1/<resource>, a resource of the map in docs/api.md",
                        contract -> wrong(contract, services)),
                new LintRule("path-case", "kebab-case", PathRules::wrongCase));
    }

    private static Stream<String> wrong(Contract contract, Set<String> services) {
        return contract.operations().stream()
                .filter(operation -> !isKnown(operation.path(), services))
                .map(operation -> operation.id() + " is at " + operation.path());
    }

    private static boolean isKnown(String path, Set<String> services) {
        String[] segments = path.split("/", -1);
        return segments.length >= 5
                && segments[1].equals("api")
                && services.contains(segments[2])
                && segments[3].equals("v1")
                && (EVERYWHERE.contains(segments[4])
                        || RESOURCES.getOrDefault(segments[2], Set.of()).contains(segments[4]));
    }

    private static Stream<String> wrongCase(Contract contract) {
        return contract.operations().stream()
                .filter(PathRules::isOtherCase)
                .map(operation -> operation.id() + " is at " + operation.path());
    }

    private static boolean isOtherCase(ContractOperation operation) {
        return Arrays.stream(operation.path().split("/"))
                .filter(segment -> !segment.isEmpty() && !segment.startsWith("{"))
                .anyMatch(segment -> !Words.is(Words.KEBAB, segment));
    }
}
