package fr.maillage.platform.data.tenant;

import fr.maillage.platform.http.identity.Caller;
import java.util.List;

/**
 * Who acts, and for whom. Empty text means none.
 *
 * @param organization alias of the one organization, of the token or of the job
 * @param issuer who vouches for the subject
 * @param subject pseudonymous id of the person, account, job ({@code job:…}) or link ({@code link:…})
 * @param client program the caller used
 * @param object the only object of a one-object context, {@code tenant/type/id}
 * @param workerScope what the worker role sees: an organization, or {@code *}
 */
public record Acting(
        String organization, String issuer, String subject, String client, String object, String workerScope) {

    private static final Acting NOBODY = new Acting("", "", "", "", "", "");

    private static final String ISSUER = "maillage";

    public static Acting nobody() {
        return NOBODY;
    }

    /** A token that names no or several organizations gives no organization: tenant tables stay empty for it. */
    public static Acting of(Caller caller) {
        List<String> organizations = caller.organizations();
        String organization = organizations.size() == 1 ? organizations.getFirst() : "";
        return new Acting(organization, caller.issuer(), caller.subject(), caller.client(), "", "");
    }

    /** The platform itself, at work for everybody. */
    public static Acting system(String job) {
        return new Acting("", ISSUER, "job:" + job, "", "", "*");
    }

    static Acting worker(WorkerScope scope, String job) {
        return switch (scope) {
            case WorkerScope.One one -> new Acting(one.tenant(), ISSUER, "job:" + job, "", "", one.tenant());
            case WorkerScope.All _ -> system(job);
        };
    }

    static Acting onObject(ObjectRef object, String link) {
        return new Acting("", ISSUER, "link:" + link, "", object.key(), "");
    }
}
