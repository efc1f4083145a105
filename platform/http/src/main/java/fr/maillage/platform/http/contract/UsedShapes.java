package fr.maillage.platform.http.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out shapes that nothing refers to. The scanner does so itself, but keeps what a shape that it left out referred to
 * as a thing or null.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 5)
public class UsedShapes implements OASFilter {

    private static final String PREFIX = "#/components/schemas/";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        List<String> unused = unused(contract);
        while (!unused.isEmpty()) {
            unused.forEach(contract.getComponents()::removeSchema);
            unused = unused(contract);
        }
    }

    private static List<String> unused(OpenAPI contract) {
        if (contract.getComponents() == null || contract.getComponents().getSchemas() == null) {
            return List.of();
        }
        Set<@Nullable String> used = new HashSet<>();
        SchemaWalk.through(contract, schema -> used.add(schema.getRef()));
        return contract.getComponents().getSchemas().keySet().stream()
                .filter(name -> !used.contains(PREFIX + name))
                .toList();
    }
}
