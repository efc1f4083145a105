package fr.maillage.integration.datasubject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import fr.maillage.integration.datasubject.domain.Identity;
import fr.maillage.integration.datasubject.domain.Proof;
import fr.maillage.integration.datasubject.domain.RequestPart;
import fr.maillage.integration.datasubject.domain.SubjectRequest;
import fr.maillage.platform.data.subject.SubjectHolding;
import fr.maillage.platform.data.subject.SubjectReport;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a request ended on, as a text to be hashed: who did what to how many rows, the person by a keyed digest alone. */
@ApplicationScoped
class ProofWriting {

    private final ObjectMapper json;

    ProofWriting(ObjectMapper json) {
        this.json = json.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    Proof of(SubjectRequest request, List<RequestPart> parts) {
        Map<String, Object> proof = new TreeMap<>();
        proof.put("format", "maillage-data-subject-proof-1");
        proof.put("request", request.id().toString());
        proof.put("organization", request.tenant());
        proof.put("kind", request.kind().name());
        proof.put("subjectKind", request.subjectKind().name());
        proof.put("subjectDigest", request.digest());
        proof.put("receivedOn", request.receivedOn().toString());
        proof.put("dueOn", request.dueOn().toString());
        Identity identity = request.identity();
        if (identity != null) {
            proof.put(
                    "identity",
                    Map.of(
                            "method", identity.method().name(),
                            "checkedBy", identity.by(),
                            "checkedOn", identity.on().toString()));
        }
        proof.put("services", parts.stream().map(this::service).toList());
        return Proof.of(written(proof));
    }

    private Map<String, Object> service(RequestPart part) {
        SubjectReport report = report(part);
        List<Map<String, Object>> categories = new ArrayList<>();
        report.categories().forEach(holding -> categories.add(category(holding)));
        Map<String, Object> service = new TreeMap<>();
        service.put("service", part.service());
        service.put("action", report.action().name());
        service.put("suppressed", report.suppressed());
        service.put("doneAt", report.at().toString());
        service.put("attempts", part.attempts());
        service.put("categories", categories);
        return service;
    }

    private static Map<String, Object> category(SubjectHolding holding) {
        Map<String, Object> category = new TreeMap<>();
        category.put("category", holding.category());
        category.put("outcome", holding.outcome().name());
        category.put("rows", new TreeMap<>(holding.rows()));
        if (holding.groundCode() != null) {
            category.put("ground", holding.groundCode());
            category.put("source", String.valueOf(holding.groundSource()));
        }
        return category;
    }

    private SubjectReport report(RequestPart part) {
        try {
            return json.readValue(String.valueOf(part.report()), SubjectReport.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the report of " + part.service() + " is not readable as json");
        }
    }

    private String written(Map<String, Object> proof) {
        try {
            return json.writeValueAsString(proof);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a proof is not writable as json");
        }
    }
}
