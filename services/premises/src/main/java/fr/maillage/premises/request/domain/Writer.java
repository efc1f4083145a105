package fr.maillage.premises.request.domain;

/**
 * Who writes, and for which organization.
 *
 * @param ownOnly a professional: writes what the same account asked for, and nothing else
 */
public record Writer(String tenant, String subject, boolean ownOnly) {

    public boolean mayWrite(Request request) {
        return request.tenant().equals(tenant)
                && (!ownOnly || subject.equals(request.standing().account()));
    }
}
