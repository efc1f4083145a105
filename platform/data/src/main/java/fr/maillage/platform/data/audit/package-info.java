/**
 * Who saw or changed what, and who was refused. An access is recorded in its own transaction and fails when it cannot be;
 * refusals are recorded beside it. One sealer a database chains the committed entries by hash, so that a changed, removed
 * or inserted row is found by {@link AuditVerification}; old entries are removed from the front without breaking the chain.
 */
@NullMarked
package fr.maillage.platform.data.audit;

import org.jspecify.annotations.NullMarked;
