package fr.maillage.premises.premises.domain;

import java.util.List;

/** Who is welcome, and beside what; no accepted profession is any. */
public record Profile(List<String> acceptedProfessions, TenantKind tenantKind, List<Coexistence> coexistsWith) {

    public static final Profile ANYBODY = new Profile(List.of(), TenantKind.EITHER, List.of());

    public Profile {
        acceptedProfessions = ProfessionCodes.of(acceptedProfessions);
        coexistsWith = coexistsWith.stream().distinct().sorted().toList();
    }
}
