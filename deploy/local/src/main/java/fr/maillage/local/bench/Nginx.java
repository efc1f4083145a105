package fr.maillage.local.bench;

import fr.maillage.local.directory.DataDirectory;
import fr.maillage.local.directory.PrivateFiles;
import fr.maillage.local.parts.Part;
import fr.maillage.local.parts.Stage;
import fr.maillage.local.parts.StopSignal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * nginx twice in one process: as a service that has its answer ready, and as a plain proxy before it with connections kept
 * alive. What it does is the least that any proxy does.
 */
record Nginx(Path program, Path folder, int service, int proxy) {

    /** About a page of a list. */
    private static final int ANSWER_BYTES = 2048;

    static Optional<Path> find() {
        return Stream.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx", "/usr/local/bin/nginx")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Nginx in(DataDirectory directory, Path program, int service, int proxy) {
        return new Nginx(program, PrivateFiles.directory(directory.work("nginx")), service, proxy);
    }

    Part part() {
        Path file = folder.resolve("nginx.conf");
        PrivateFiles.write(file, configuration());
        return new Part(
                "nginx",
                List.of(proxy, service),
                List.of(program.toString(), "-e", "stderr", "-p", folder.toString(), "-c", file.toString()),
                Map.of(),
                folder,
                "http://127.0.0.1:%d/".formatted(proxy),
                StopSignal.TERMINATE,
                Stage.SERVICE,
                Duration.ofSeconds(20));
    }

    private String configuration() {
        return """
                daemon off;
                worker_processes 1;
                pid nginx.pid;
                events { worker_connections 512; }
                http {
                  access_log off;
                  client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
                  uwsgi_temp_path uwsgi; scgi_temp_path scgi;
                  keepalive_requests 100000000;
                  upstream service { server 127.0.0.1:%1$d; keepalive 64; keepalive_requests 100000000; }
                  server {
                    listen 127.0.0.1:%1$d;
                    default_type application/json;
                    location / { return 200 '%3$s'; }
                  }
                  server {
                    listen 127.0.0.1:%2$d;
                    location / { proxy_pass http://service; proxy_http_version 1.1; proxy_set_header Connection ""; }
                  }
                }
                """.formatted(service, proxy, answer());
    }

    private static String answer() {
        String item = "{\"code\":\"31555\",\"name\":\"Toulouse\",\"level\":\"commune\"}";
        StringBuilder items = new StringBuilder("{\"items\":[").append(item);
        while (items.length() + item.length() < ANSWER_BYTES) {
            items.append(',').append(item);
        }
        return items.append("],\"page\":{\"limit\":50,\"next\":null}}").toString();
    }
}
