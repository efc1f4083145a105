package fr.maillage.integration.tenant.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an organization is, which decides the form of its alias and the roles its first user may have. */
public enum TenantKind {
    COLLECTIVITE("Collectivité", "Local authority"),
    ARS("Agence régionale de santé", "Regional health agency"),
    CPAM("Caisse primaire d’assurance maladie", "Health insurance fund"),
    LANDLORD("Bailleur", "Landlord"),
    MUTUELLE("Mutuelle", "Mutual insurer"),
    ASSOCIATION("Association", "Association");

    // Begins with a letter: never taken for a SIREN.
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]{0,57}[a-z0-9]");

    private final String fr;
    private final String en;

    TenantKind(String fr, String en) {
        this.fr = fr;
        this.en = en;
    }

    /** The word of the API and of the organization's attribute. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TenantKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    public String fr() {
        return fr;
    }

    public String en() {
        return en;
    }

    /** Realm roles its first user may get. */
    public List<String> roles() {
        return switch (this) {
            case COLLECTIVITE -> List.of("health-officer", "planner", "social-agent", "elected");
            case ARS -> List.of("ars");
            case CPAM -> List.of("cpam");
            case LANDLORD -> List.of("landlord");
            case MUTUELLE, ASSOCIATION -> List.of("mutuelle-partner");
        };
    }

    public boolean admitsAlias(String alias) {
        return this == COLLECTIVITE ? Siren.holds(alias) : WORD.matcher(alias).matches();
    }
}
