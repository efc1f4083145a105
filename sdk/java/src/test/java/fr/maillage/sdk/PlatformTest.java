package fr.maillage.sdk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.maillage.sdk.api.RegistryTerritoriesApi;
import fr.maillage.sdk.model.Territory;
import fr.maillage.sdk.model.TerritoryPage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The generated client against the platform it was generated from; needs a token of it in {@code MAILLAGE_TOKEN}. */
class PlatformTest {

    private static RegistryTerritoriesApi territories(String token) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(System.getProperty("maillage.gateway", "http://localhost:8080"));
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
        return new RegistryTerritoriesApi(client);
    }

    private static String token() {
        String token = System.getenv("MAILLAGE_TOKEN");
        assertTrue(token != null && !token.isBlank(), "MAILLAGE_TOKEN must hold a token: ./maillage token health-officer@toulouse");
        return token;
    }

    @Test
    void an_item_is_read() throws ApiException {
        Territory toulouse = territories(token()).getTerritory("31555", "commune");

        assertEquals("commune:31555", toulouse.getId());
        assertEquals("Toulouse", toulouse.getName());
    }

    @Test
    void a_list_is_read_page_after_page() throws ApiException {
        RegistryTerritoriesApi territories = territories(token());

        TerritoryPage first = territories.listTerritories(null, null, List.of("region"), 5, null, null, null, null);
        TerritoryPage second = territories.listTerritories(
                null, first.getPage().getNext(), List.of("region"), 5, null, null, null, null);

        assertEquals(5, first.getItems().size());
        assertTrue(second.getItems().stream().noneMatch(first.getItems()::contains));
    }

    @Test
    void a_refusal_is_a_problem() {
        ApiException refused =
                assertThrows(ApiException.class, () -> territories("none").getTerritory("31555", "commune"));

        assertEquals(401, refused.getCode());
        assertTrue(refused.getResponseBody().contains("\"code\":\"invalid-token\""), refused.getResponseBody());
    }
}
