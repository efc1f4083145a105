package fr.maillage.premises.support.domain;

import fr.maillage.premises.lease.domain.Party;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pieces of an act; a draft may lack any but its title and purpose. Amounts in cents. */
public record SupportContent(
        String title,
        SupportPurpose purpose,
        @Nullable Need need,
        @Nullable Zone zone,
        @Nullable ContractAction contract,
        @Nullable String legalBasis,
        @Nullable Long amountCents,
        @Nullable SupportRegime regime,
        @Nullable Party beneficiary,
        List<String> commitments,
        @Nullable Decision decision,
        List<Evidence> evidence) {

    public SupportContent {
        title = title.strip();
        legalBasis = legalBasis == null || legalBasis.isBlank() ? null : legalBasis.strip();
        commitments = List.copyOf(commitments);
        evidence = List.copyOf(evidence);
    }

    /**
     * The figure that shows the need.
     *
     * @param vintage the day that it speaks of
     * @param reference the same elsewhere, to compare with
     */
    public record Need(
            String indicator,
            BigDecimal value,
            String unit,
            String territory,
            LocalDate vintage,
            String source,
            @Nullable BigDecimal reference,
            @Nullable String referenceTerritory) {}

    /** Where it is: the zoning of a profession on a day, a priority neighbourhood, or both. */
    public record Zone(
            SupportZoneLevel level,
            @Nullable String profession,
            LocalDate asOf,
            @Nullable String qpvCode,
            String source) {}

    /** The action of a contract that the support carries out. */
    public record ContractAction(SupportContractKind kind, String title, String action, LocalDate signedOn) {}

    /** Who decided, and when. */
    public record Decision(String body, String reference, LocalDate decidedOn) {}

    /** What of the platform it concerns: a lease, premises, a planned operation, a project. */
    public record Evidence(EvidenceKind kind, UUID id) {

        /** What kind of thing. */
        public enum EvidenceKind {
            LEASE,
            PREMISES,
            PLANNED_OPERATION,
            PROJECT,
            REQUEST,
            ATTACHMENT
        }
    }

    /** Everything as names and values, for the canonical form. */
    Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("title", title);
        all.put("purpose", purpose);
        all.put("need", need == null ? null : values(need));
        all.put("zone", zone == null ? null : values(zone));
        all.put("contract", contract == null ? null : values(contract));
        all.put("legalBasis", legalBasis);
        all.put("amountCents", amountCents);
        all.put("currency", "EUR");
        all.put("regime", regime);
        all.put("beneficiary", beneficiary == null ? null : values(beneficiary));
        all.put("commitments", commitments);
        all.put("decision", decision == null ? null : values(decision));
        all.put("evidence", evidence.stream().map(SupportContent::values).toList());
        return all;
    }

    private static Map<String, @Nullable Object> values(Need need) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("indicator", need.indicator());
        all.put("value", need.value());
        all.put("unit", need.unit());
        all.put("territory", need.territory());
        all.put("vintage", need.vintage());
        all.put("source", need.source());
        all.put("reference", need.reference());
        all.put("referenceTerritory", need.referenceTerritory());
        return all;
    }

    private static Map<String, @Nullable Object> values(Zone zone) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("level", zone.level());
        all.put("profession", zone.profession());
        all.put("asOf", zone.asOf());
        all.put("qpvCode", zone.qpvCode());
        all.put("source", zone.source());
        return all;
    }

    private static Map<String, @Nullable Object> values(ContractAction contract) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("kind", contract.kind());
        all.put("title", contract.title());
        all.put("action", contract.action());
        all.put("signedOn", contract.signedOn());
        return all;
    }

    private static Map<String, @Nullable Object> values(Party party) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("kind", party.kind());
        all.put("name", party.name());
        all.put("reference", party.reference());
        return all;
    }

    private static Map<String, @Nullable Object> values(Decision decision) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("body", decision.body());
        all.put("reference", decision.reference());
        all.put("decidedOn", decision.decidedOn());
        return all;
    }

    private static Map<String, @Nullable Object> values(Evidence evidence) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("kind", evidence.kind());
        all.put("id", evidence.id());
        return all;
    }
}
