package fr.maillage.platform.http.contract;

import fr.maillage.platform.http.contract.ShownMembers.Presence;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Makes the schemas say what the code says. A member is required unless it is {@code @Nullable}, and then its schema
 * allows null; one left out by {@code @JsonInclude} is neither, nor is any of a schema that is {@link Partial}. A page is named after its items; lists tell the shape of
 * each format they come in.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 30)
public class ShapeContract implements OASFilter {

    private static final String REFERENCE = "#/components/schemas/";

    /** Standard types that the scanner makes components of; inside, they are one line. */
    private static final List<String> PLAIN = List.of("UUID", "Instant", "LocalDate", "LocalTime", "OffsetDateTime");

    private final ShownMembers members;

    public ShapeContract(IndexView index) {
        this.members = new ShownMembers(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Components components = contract.getComponents();
        if (components == null || components.getSchemas() == null) {
            return;
        }
        inlinePlainTypes(contract, components);
        followAliases(contract, components);
        namePages(contract, components);
        components.getSchemas().forEach((name, schema) -> tellPresence(name, schema));
        Partial.schemas(contract, components)
                .map(components.getSchemas()::get)
                .filter(Objects::nonNull)
                .forEach(schema -> schema.setRequired(null));
        if (components.getSecuritySchemes() != null) {
            List.copyOf(components.getSecuritySchemes().keySet())
                    .forEach(name -> components.addSecurityScheme(name, bearer()));
        }
        ListFormats.describe(contract, components);
    }

    /** Whose address the issuer has is known where a service runs, not where it is built. */
    private static SecurityScheme bearer() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("Jeton d’accès de Keycloak pour ce service. / Access token of Keycloak for this service.");
    }

    private static void inlinePlainTypes(OpenAPI contract, Components components) {
        Map<String, Schema> plain = new LinkedHashMap<>();
        for (String name : PLAIN) {
            Schema schema = components.getSchemas().get(name);
            if (schema != null && schema.getProperties() == null && schema.getEnumeration() == null) {
                plain.put(REFERENCE + name, schema);
                components.removeSchema(name);
            }
        }
        SchemaWalk.through(contract, schema -> {
            Schema shape = schema.getRef() == null ? null : plain.get(schema.getRef());
            if (shape != null) {
                schema.setRef(null);
                schema.type(shape.getType()).format(shape.getFormat()).pattern(shape.getPattern());
                if (schema.getExamples() == null) {
                    schema.setExamples(shape.getExamples());
                }
            }
        });
    }

    /** A component that is but another name of one: whatever named it names that one. */
    private static void followAliases(OpenAPI contract, Components components) {
        Map<String, String> aliases = new LinkedHashMap<>();
        components.getSchemas().forEach((name, schema) -> {
            if (schema.getRef() != null) {
                aliases.put(REFERENCE + name, schema.getRef());
            }
        });
        aliases.keySet().forEach(alias -> components.removeSchema(alias.substring(REFERENCE.length())));
        SchemaWalk.through(contract, schema -> {
            if (schema.getRef() != null && aliases.containsKey(schema.getRef())) {
                schema.setRef(aliases.get(schema.getRef()));
            }
        });
    }

    private static void namePages(OpenAPI contract, Components components) {
        Map<String, String> renamed = new LinkedHashMap<>();
        components.getSchemas().forEach((name, schema) -> {
            String item = itemOfPage(schema);
            if (item != null) {
                renamed.put(name, item.substring(REFERENCE.length()) + "Page");
                schema.required(List.of("items", "page")).description("Une page de la liste. / One page of the list.");
                items(schema).description("Les lignes de la page. / The rows of the page.");
            }
        });
        Map<String, Schema> schemas = new LinkedHashMap<>();
        components.getSchemas().forEach((name, schema) -> schemas.put(renamed.getOrDefault(name, name), schema));
        components.setSchemas(schemas);
        SchemaWalk.through(contract, schema -> {
            if (schema.getRef() != null && renamed.containsKey(schema.getRef().substring(REFERENCE.length()))) {
                schema.setRef(REFERENCE + renamed.get(schema.getRef().substring(REFERENCE.length())));
            }
        });
    }

    /** Reference of the items, null when the schema is no page of a list. */
    static @Nullable String itemOfPage(@Nullable Schema schema) {
        if (schema == null
                || schema.getProperties() == null
                || !schema.getProperties().keySet().containsAll(List.of("items", "page"))) {
            return null;
        }
        Schema row = items(schema).getItems();
        return row == null ? null : row.getRef();
    }

    private static Schema items(Schema page) {
        return Objects.requireNonNull(page.getProperties().get("items"));
    }

    private void tellPresence(String name, Schema schema) {
        Map<String, Presence> known = schema.getProperties() == null
                ? Map.of()
                : members.of(name, schema.getProperties().keySet());
        if (known.isEmpty()) {
            return;
        }
        List<String> required = new ArrayList<>(schema.getRequired() == null ? List.of() : schema.getRequired());
        Map<String, Schema> properties = new LinkedHashMap<>();
        schema.getProperties().forEach((member, shape) -> {
            Presence presence = known.getOrDefault(member, Presence.SOMETIMES);
            if (presence == Presence.ALWAYS && !required.contains(member)) {
                required.add(member);
            }
            properties.put(member, presence == Presence.NULLABLE ? orNull(shape) : withoutType(shape));
        });
        schema.setProperties(properties);
        schema.setRequired(required.isEmpty() ? null : required);
    }

    private static Schema withoutType(Schema shape) {
        if (shape.getRef() != null) {
            shape.setType(null);
        }
        return shape;
    }

    private static Schema orNull(Schema shape) {
        if (shape.getRef() != null) {
            Schema either = OASFactory.createSchema()
                    .description(shape.getDescription())
                    .examples(shape.getExamples())
                    .addAnyOf(OASFactory.createSchema().ref(shape.getRef()))
                    .addAnyOf(OASFactory.createSchema().type(List.of(SchemaType.NULL)));
            return either;
        }
        if (shape.getType() != null && !shape.getType().contains(SchemaType.NULL)) {
            List<SchemaType> types = new ArrayList<>(shape.getType());
            types.add(SchemaType.NULL);
            shape.setType(types);
            if (shape.getEnumeration() != null) {
                List<@Nullable Object> values = new ArrayList<>(shape.getEnumeration());
                values.add(null);
                shape.setEnumeration(values);
            }
        }
        return shape;
    }
}
