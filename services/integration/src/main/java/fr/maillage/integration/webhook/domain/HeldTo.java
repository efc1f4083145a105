package fr.maillage.integration.webhook.domain;

import fr.maillage.integration.client.domain.Covered;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where something must have happened for a client to be told of it: in one of these communes or departments. An event that
 * does not say where it happened is not one of them.
 */
public record HeldTo(Set<String> communes, Set<String> departments) {

    public HeldTo {
        communes = Set.copyOf(communes);
        departments = Set.copyOf(departments);
    }

    /**
     * A client's territories as communes and departments.
     *
     * @param territories {@code commune:31555}, {@code department:31} or the organization itself, {@code epci:243100518}
     * @param ofOrganization the communes that the organization covers
     */
    public static HeldTo of(List<String> territories, Collection<String> ofOrganization) {
        Set<String> communes = new TreeSet<>();
        Set<String> departments = new TreeSet<>();
        for (String territory : territories) {
            String code = territory.substring(territory.indexOf(':') + 1);
            if (territory.startsWith("commune:")) {
                communes.add(code);
            } else if (territory.startsWith("department:")) {
                departments.add(code);
            } else if (territory.startsWith("epci:")) {
                communes.addAll(ofOrganization);
            }
        }
        return new HeldTo(communes, departments);
    }

    /** Whether one of these lies inside. */
    public boolean admits(Collection<String> communeCodes, Collection<String> departmentCodes) {
        return communeCodes.stream()
                        .anyMatch(code -> communes.contains(code) || departments.contains(Covered.department(code)))
                || departmentCodes.stream().anyMatch(departments::contains);
    }
}
