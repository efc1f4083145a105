package fr.maillage.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Forms, cookies by host, and redirects only when told to: what an attacker's or an honest person's browser does. */
final class Browser {

    private static final Pattern ACTION = Pattern.compile("<form[^>]*\\saction=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Map<String, String>> cookies = new LinkedHashMap<>();

    HttpResponse<String> get(String uri) {
        return send(HttpRequest.newBuilder(URI.create(uri)).GET());
    }

    HttpResponse<String> post(String uri, Map<String, String> form) {
        return send(HttpRequest.newBuilder(URI.create(uri))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form))));
    }

    /** Follows redirects as long as they stay on this origin. */
    HttpResponse<String> followed(HttpResponse<String> response, String origin) {
        HttpResponse<String> last = response;
        while (location(last).startsWith(origin)) {
            last = get(location(last));
        }
        return last;
    }

    /** Where the form of a page goes. */
    static String action(HttpResponse<String> page) {
        Matcher form = ACTION.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError("no form in HTTP " + page.statusCode() + ": " + page.body());
        }
        return form.group(1).replace("&amp;", "&");
    }

    static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The query of an address, decoded. */
    static Map<String, String> query(String uri) {
        Map<String, String> query = new LinkedHashMap<>();
        int start = uri.indexOf('?');
        for (String pair : uri.substring(start + 1).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (start >= 0 && equals > 0) {
                query.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        String host = request.build().uri().getAuthority();
        Map<String, String> ofHost = cookies.computeIfAbsent(host, _ -> new LinkedHashMap<>());
        if (!ofHost.isEmpty()) {
            request.header(
                    "Cookie",
                    ofHost.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            for (String cookie : response.headers().allValues("Set-Cookie")) {
                String pair = cookie.split(";", 2)[0];
                ofHost.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
