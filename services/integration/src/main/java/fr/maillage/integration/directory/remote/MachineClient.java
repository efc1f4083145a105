package fr.maillage.integration.directory.remote;

import fr.maillage.integration.directory.domain.Machine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/** A machine in Keycloak's words. What the realm's files say of the machines they bring is the model. */
final class MachineClient {

    /** On the clients of machines: the organization they act for. */
    static final String ORGANIZATION = "maillage.organization";

    /** On those that we made: which row of ours they are. */
    static final String MARK = "maillage.client";

    /** An assertion is good for a minute at most. */
    private static final String ASSERTION_SECONDS = "60";

    private MachineClient() {}

    static ClientRepresentation represent(ClientRepresentation target, Machine wanted, boolean enabled) {
        target.setClientId(wanted.clientId());
        target.setName(wanted.name());
        target.setEnabled(enabled);
        target.setProtocol("openid-connect");
        target.setPublicClient(false);
        target.setClientAuthenticatorType("client-jwt");
        target.setStandardFlowEnabled(false);
        target.setImplicitFlowEnabled(false);
        target.setDirectAccessGrantsEnabled(false);
        target.setServiceAccountsEnabled(true);
        target.setFullScopeAllowed(true);
        target.setAttributes(attributes(target.getAttributes(), wanted));
        target.setProtocolMappers(mappers(wanted));
        return target;
    }

    private static Map<String, String> attributes(Map<String, String> present, Machine wanted) {
        Map<String, String> attributes = new HashMap<>(Objects.requireNonNullElse(present, Map.of()));
        attributes.put(ORGANIZATION, wanted.organization());
        attributes.put(MARK, wanted.mark());
        attributes.put("use.jwks.url", "false");
        attributes.put("use.jwks.string", "true");
        attributes.put("jwks.string", wanted.keys());
        attributes.put("token.endpoint.auth.signing.alg", "ES256");
        attributes.put("token.endpoint.auth.signing.max.exp", ASSERTION_SECONDS);
        return attributes;
    }

    private static List<ProtocolMapperRepresentation> mappers(Machine wanted) {
        List<ProtocolMapperRepresentation> mappers = new ArrayList<>();
        mappers.add(claim("acting organization", "organization", array(List.of(wanted.organization())), "JSON"));
        mappers.add(claim("tier", "tier", wanted.tier(), "String"));
        if (!wanted.territories().isEmpty()) {
            mappers.add(claim("territories", "territories", array(wanted.territories()), "JSON"));
        }
        return mappers;
    }

    /** Aliases and codes are letters, digits, dashes and colons: nothing in them needs an escape. */
    private static String array(List<String> words) {
        return words.stream().collect(Collectors.joining("\",\"", "[\"", "\"]"));
    }

    private static ProtocolMapperRepresentation claim(String name, String claim, String value, String type) {
        ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
        mapper.setName(name);
        mapper.setProtocol("openid-connect");
        mapper.setProtocolMapper("oidc-hardcoded-claim-mapper");
        mapper.setConfig(Map.of(
                "claim.name", claim,
                "claim.value", value,
                "jsonType.label", type,
                "access.token.claim", "true",
                "introspection.token.claim", "true"));
        return mapper;
    }
}
