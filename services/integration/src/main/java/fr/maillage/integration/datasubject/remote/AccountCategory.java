package fr.maillage.integration.datasubject.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.maillage.integration.directory.domain.Account;
import fr.maillage.integration.directory.domain.Directory;
import fr.maillage.platform.data.subject.CategoryNotice;
import fr.maillage.platform.data.subject.DataSubject;
import fr.maillage.platform.data.subject.Ground;
import fr.maillage.platform.data.subject.SubjectCategory;
import fr.maillage.platform.data.subject.SubjectOrder;
import fr.maillage.platform.data.subject.Treatment;
import fr.maillage.platform.http.language.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The person's account at the identity provider: shown to the organization of which it is a member, and to no other. */
@ApplicationScoped
class AccountCategory implements SubjectCategory {

    private static final CategoryNotice NOTICE = new CategoryNotice(
            "account",
            Text.of("Compte", "Account"),
            Text.of("L'organisation, à la création du compte", "The organization, when the account was made"),
            Text.of("Se connecter à la plateforme", "Signing in to the platform"),
            Text.of(
                    "Tant que la personne travaille avec la plateforme",
                    "As long as the person works with the platform"));

    private static final Ground SIGNING_IN = new Ground(
            "account-in-use",
            Text.of(
                    "Le compte sert à travailler : il est fermé par l'exploitant, au fournisseur d'identité, quand la personne quitte l'organisation ; nom et adresse disparaissent avec lui.",
                    "The account is used to work: the operator closes it, at the identity provider, when the person leaves the organization; name and address go with it."),
            "RGPD art. 6(1)(b), 17(1)(a)");

    private final Directory directory;

    AccountCategory(Directory directory) {
        this.directory = directory;
    }

    @Override
    public CategoryNotice notice() {
        return NOTICE;
    }

    @Override
    public boolean concerns(DataSubject subject) {
        return subject.kind().equals("ACCOUNT");
    }

    @Override
    public Map<String, List<JsonNode>> find(SubjectOrder order, Connection connection) {
        List<JsonNode> found =
                member(order).map(account -> List.of(shown(account))).orElse(List.of());
        return Map.of("account", found);
    }

    private static JsonNode shown(Account account) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("username", account.username())
                .put("email", account.email())
                .put("enabled", account.enabled())
                .put("createdAt", account.createdAt().toString());
    }

    @Override
    public Treatment treat(SubjectOrder order, Connection connection) {
        return new Treatment.Kept(Map.of("account", member(order).isPresent() ? 1L : 0L), SIGNING_IN);
    }

    private Optional<Account> member(SubjectOrder order) {
        String account = order.subject().key();
        return directory
                .account(account)
                .filter(_ -> directory
                        .organization(order.tenant())
                        .map(organization -> directory.isMember(organization.id(), account))
                        .orElse(false));
    }
}
