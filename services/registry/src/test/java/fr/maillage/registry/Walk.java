package fr.maillage.registry;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;

/** A list walked page by page, as a client does: by the cursor of each answer. */
public final class Walk {

    private Walk() {}

    /** The ids of every row, in the order of the pages; {@code path} already has its filters. */
    public static List<String> ids(String path, int limit) {
        return ids(path, limit, () -> {});
    }

    /** The same, with something happening between two pages. */
    public static List<String> ids(String path, int limit, Runnable betweenPages) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = RegistryApi.reader()
                    .get(RegistryApi.BASE + path + "&limit=" + limit + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("items.id", String.class));
            cursor = page.getString("page.next");
            betweenPages.run();
        }
        return ids;
    }
}
