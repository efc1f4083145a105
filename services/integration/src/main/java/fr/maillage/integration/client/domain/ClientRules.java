package fr.maillage.integration.client.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Why a client is refused. Facts are arguments: nothing here looks anything up. */
public final class ClientRules {

    /** Beyond reading and writing there is what only the platform's own services hold, whatever a setting says. */
    private static final Pattern OF_MACHINES = Pattern.compile("[a-z]+:(read|write)");

    private ClientRules() {}

    /** One reason, with a JSON pointer into the request. */
    public record Breach(String pointer, String code, String fr, String en) {}

    /**
     * What the rules need to know of the rest of the world.
     *
     * @param scopes those that whoever decides may hand on
     * @param tiers those that an organization may take by itself
     * @param covered what the organization covers
     */
    public record Facts(Set<String> scopes, Set<ClientTier> tiers, Covered covered) {}

    /** Empty when nothing speaks against the content. */
    public static List<Breach> breaches(ClientContent content, Facts facts) {
        List<Breach> found = new ArrayList<>();
        if (content.searchName().isEmpty()) {
            found.add(new Breach(
                    "/name",
                    "nothing-to-read",
                    "Nom « %s » : attendu au moins une lettre latine ou un chiffre.".formatted(content.name()),
                    "Name \"%s\": at least one Latin letter or digit is expected.".formatted(content.name())));
        }
        scopes(content.scopes(), facts.scopes(), found);
        tier(content.tier(), facts.tiers(), found);
        territories(content.territories(), facts.covered(), found);
        return found;
    }

    private static void scopes(List<String> wanted, Set<String> granted, List<Breach> found) {
        Set<String> possible = new TreeSet<>(granted);
        possible.removeIf(scope -> !OF_MACHINES.matcher(scope).matches());
        for (String scope : wanted) {
            if (!possible.contains(scope)) {
                String all = String.join(", ", possible);
                found.add(new Breach(
                        "/scopes",
                        "scope-not-yours",
                        "Portée « %s » : vous ne pouvez pas la donner ; portées possibles : %s."
                                .formatted(scope, all.isEmpty() ? "aucune" : all),
                        "Scope \"%s\": not yours to give; possible scopes: %s."
                                .formatted(scope, all.isEmpty() ? "none" : all)));
            }
        }
    }

    private static void tier(ClientTier wanted, Set<ClientTier> free, List<Breach> found) {
        if (!free.contains(wanted)) {
            String all = String.join(
                    ", ", free.stream().map(ClientTier::code).sorted().toList());
            found.add(new Breach(
                    "/tier",
                    "tier-not-free",
                    "Palier « %s » : il se demande à l’exploitant de la plateforme ; paliers libres : %s."
                            .formatted(wanted.code(), all),
                    "Tier \"%s\": to be asked of the operator of the platform; free tiers: %s."
                            .formatted(wanted.code(), all)));
        }
    }

    private static void territories(List<String> wanted, Covered covered, List<Breach> found) {
        for (String territory : wanted) {
            if (!covered.has(territory)) {
                found.add(new Breach(
                        "/territories",
                        "territory-outside",
                        "Territoire « %s » : hors de votre organisation ; attendu une de ses communes, un de ses départements ou elle-même (epci:<SIREN>)."
                                .formatted(territory),
                        "Territory \"%s\": outside of your organization; one of its communes, one of its departments or itself (epci:<SIREN>) is expected."
                                .formatted(territory)));
            }
        }
    }

    /** Why a set of keys is refused; {@code pointer} leads to the list. */
    public static List<Breach> keys(List<ClientKey> keys, String pointer) {
        List<Breach> found = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> points = new HashSet<>();
        for (int i = 0; i < keys.size(); i++) {
            ClientKey key = keys.get(i);
            if (!key.liesOnCurve()) {
                found.add(new Breach(
                        pointer + "/" + i,
                        "key-not-on-curve",
                        "Clé « %s » : x et y ne sont pas un point de P-256.".formatted(key.kid()),
                        "Key \"%s\": x and y are no point of P-256.".formatted(key.kid())));
            }
            if (!names.add(key.kid()) || !points.add(key.x() + "." + key.y())) {
                found.add(new Breach(
                        pointer + "/" + i,
                        "key-twice",
                        "Clé « %s » : identifiant ou clé déjà présents.".formatted(key.kid()),
                        "Key \"%s\": this id or this key is there already.".formatted(key.kid())));
            }
        }
        return found;
    }
}
