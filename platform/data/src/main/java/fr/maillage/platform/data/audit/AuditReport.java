package fr.maillage.platform.data.audit;

import java.util.List;

/**
 * What a verification saw.
 *
 * @param entries sealed entries read
 * @param waiting entries not sealed yet
 * @param head last place of the chain and its hash, to be kept elsewhere
 * @param findings in the order of the chain, at most twenty; empty when the trail is intact
 */
public record AuditReport(long entries, long waiting, String head, List<AuditFinding> findings) {

    public AuditReport {
        findings = List.copyOf(findings);
    }

    public boolean intact() {
        return findings.isEmpty();
    }
}
