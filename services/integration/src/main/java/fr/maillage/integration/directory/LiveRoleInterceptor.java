package fr.maillage.integration.directory;

import fr.maillage.integration.IntegrationProblem;
import fr.maillage.integration.directory.domain.Account;
import fr.maillage.integration.directory.domain.Directory;
import fr.maillage.integration.directory.domain.DirectoryRefusal;
import fr.maillage.integration.directory.domain.DirectoryUnavailable;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** After the checks of form, before the transaction of the idempotency key: a call elsewhere holds no connection. */
@LiveRole
@Interceptor
@Priority(LiveRoleInterceptor.BEFORE_TRANSACTION)
class LiveRoleInterceptor {

    static final int BEFORE_TRANSACTION = Interceptor.Priority.PLATFORM_AFTER + 800;

    private static final Duration LATER = Duration.ofSeconds(15);

    private final Directory directory;
    private final Caller caller;

    LiveRoleInterceptor(Directory directory, Caller caller) {
        this.directory = directory;
        this.caller = caller;
    }

    @AroundInvoke
    @Nullable
    Object checked(InvocationContext call) throws Exception {
        LiveRole asked = call.getMethod().getAnnotation(LiveRole.class);
        try {
            requireStill(List.of(asked.value()));
        } catch (DirectoryUnavailable | DirectoryRefusal e) {
            throw Problem.of(
                            StandardProblem.DEPENDENCY_UNAVAILABLE,
                            "Vos droits n’ont pas pu être vérifiés auprès du fournisseur d’identité ; rien n’a été fait.",
                            "Your rights could not be checked with the identity provider; nothing was done.")
                    .retryAfter(LATER)
                    .causedBy(e);
        }
        return call.proceed();
    }

    /** One of those that the token says, and the operation asks for. */
    private void requireStill(List<String> roles) {
        boolean enabled =
                directory.account(caller.subject()).map(Account::enabled).orElse(false);
        if (!enabled || !directory.clientEnabled(caller.client())) {
            throw withdrawn("Le compte ou le client est désactivé.", "The account or the client is disabled.");
        }
        Set<String> held = directory.rolesOf(caller.subject());
        if (roles.stream().noneMatch(role -> caller.hasRole(role) && held.contains(role))) {
            String all = String.join(", ", roles);
            throw withdrawn(
                    "Le compte n’a plus de rôle qui le permette : " + all + ".",
                    "The account no longer has a role that allows it: " + all + ".");
        }
    }

    private static Problem withdrawn(String fr, String en) {
        return Problem.of(IntegrationProblem.RIGHTS_WITHDRAWN, fr, en);
    }
}
