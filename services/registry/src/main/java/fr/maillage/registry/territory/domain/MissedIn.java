package fr.maillage.registry.territory.domain;

import java.util.List;

/**
 * Where those may be whom a search by points cannot find.
 *
 * @param communes they are in one of these; none means nowhere
 * @param refs and in one of these as well, where any is named
 * @param whole or in one of these communes, where {@code refs} are named
 */
public record MissedIn(List<String> communes, List<TerritoryRef> refs, List<String> whole) {

    public MissedIn {
        communes = List.copyOf(communes);
        refs = List.copyOf(refs);
        whole = List.copyOf(whole);
    }

    public static MissedIn communes(List<String> communes) {
        return new MissedIn(communes, List.of(), List.of());
    }

    public boolean nowhere() {
        return communes.isEmpty();
    }
}
