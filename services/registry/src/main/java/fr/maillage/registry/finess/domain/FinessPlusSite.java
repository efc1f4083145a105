package fr.maillage.registry.finess.domain;

import java.util.Map;

/**
 * One establishment of FINESS+ (EGE), its scalar members flat and stripped.
 *
 * @param site members of the establishment, and of its {@code informationsGeneralesEGE}
 * @param entity those of the legal entity, likewise
 * @param address members of the main address (usage 03), its coordinates among them; empty when there is none
 * @param phone empty when there is none
 */
public record FinessPlusSite(
        Map<String, String> site, Map<String, String> entity, Map<String, String> address, String phone) {

    public FinessPlusSite {
        site = Map.copyOf(site);
        entity = Map.copyOf(entity);
        address = Map.copyOf(address);
    }

    String site(String member) {
        return site.getOrDefault(member, "");
    }

    String address(String member) {
        return address.getOrDefault(member, "");
    }

    /** Closed ones stay in the file; they are no structures any more. */
    boolean isActive() {
        return !site("etatObjet").equals("I");
    }
}
