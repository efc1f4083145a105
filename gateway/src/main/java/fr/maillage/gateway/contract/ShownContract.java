package fr.maillage.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.maillage.gateway.page.Content;
import fr.maillage.gateway.rights.Grants;
import fr.maillage.gateway.rights.Operation;
import fr.maillage.gateway.rights.Operations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A contract, whole or reduced to what a caller may do. Callers of equal rights are shown the same bytes. */
final class ShownContract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REDUCTIONS = 64;

    private record Entry(String path, String method, Operation operation) {}

    private final ObjectNode contract;
    private final List<Entry> entries = new ArrayList<>();
    private final Cache<BitSet, Content> reduced =
            Caffeine.newBuilder().maximumSize(REDUCTIONS).build();
    private final Content whole;

    ShownContract(ObjectNode contract, Set<String> services) {
        this.contract = contract;
        for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (ContractMerge.METHODS.contains(operation.getKey())) {
                    entries.add(new Entry(
                            path.getKey(),
                            operation.getKey(),
                            Operations.operation(operation.getKey(), path.getKey(), operation.getValue(), services)));
                }
            }
        }
        this.whole = content(Reduction.whole(contract, entries.size()));
    }

    /** Every operation, whoever asks. */
    Content whole() {
        return whole;
    }

    /** What these grants allow, or what needs no token at all; takes a while the first time that somebody has these rights. */
    Content allowedTo(@Nullable Grants grants) {
        return reduced.get(allowed(grants), this::reduce);
    }

    /** Whether {@link #allowedTo} answers at once. */
    boolean isReady(@Nullable Grants grants) {
        return reduced.getIfPresent(allowed(grants)) != null;
    }

    private BitSet allowed(@Nullable Grants grants) {
        Predicate<Operation> allowed =
                grants == null ? operation -> operation.needs().free() : operation -> operation.isAllowedTo(grants);
        var allowedOnes = new BitSet(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            allowedOnes.set(i, allowed.test(entries.get(i).operation()));
        }
        return allowedOnes;
    }

    private Content reduce(BitSet allowed) {
        var reduction = new Reduction(contract);
        for (int i = 0; i < entries.size(); i++) {
            if (!allowed.get(i)) {
                reduction.leaveOut(entries.get(i).path(), entries.get(i).method());
            }
        }
        return content(reduction.result(allowed.cardinality(), entries.size()));
    }

    private static Content content(JsonNode contract) {
        try {
            return Content.byCaller("application/json", JSON.writeValueAsBytes(contract));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
