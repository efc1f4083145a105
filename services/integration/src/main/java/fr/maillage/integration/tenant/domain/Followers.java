package fr.maillage.integration.tenant.domain;

/** What other features keep at the directory for an organization, and which follows its state. */
public interface Followers {

    /**
     * Brings all of it to the committed state of the organization; may be repeated.
     *
     * @throws fr.maillage.integration.directory.domain.DirectoryUnavailable when it is not all there yet
     */
    void follow(String alias);
}
