package fr.maillage.gateway.rights;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Operations by the segments of their templates. Read by many threads, written at start only. */
final class PathTree {

    private final Map<String, PathTree> named = new HashMap<>();
    private final List<Operation> operations = new ArrayList<>();
    private @Nullable PathTree variable;

    void add(Operation operation) {
        PathTree at = this;
        for (String segment : operation.template().substring(1).split("/", -1)) {
            at = segment.startsWith("{") ? at.variable() : at.named.computeIfAbsent(segment, _ -> new PathTree());
        }
        at.operations.add(operation);
    }

    private PathTree variable() {
        PathTree present = variable;
        if (present == null) {
            present = new PathTree();
            variable = present;
        }
        return present;
    }

    /**
     * Every operation that a path may mean, whatever the method: a word of the path may be a name and a value at once, so
     * several templates may fit. Nothing when none does.
     */
    List<Operation> at(String path) {
        String whole = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return at(whole, 1);
    }

    private List<Operation> at(String path, int from) {
        if (from > path.length()) {
            return operations;
        }
        int slash = path.indexOf('/', from);
        int end = slash < 0 ? path.length() : slash;
        PathTree name = named.get(path.substring(from, end));
        List<Operation> byName = name == null ? List.of() : name.at(path, end + 1);
        PathTree any = variable;
        if (any == null || end == from) {
            return byName;
        }
        List<Operation> byValue = any.at(path, end + 1);
        return byName.isEmpty() ? byValue : both(byName, byValue);
    }

    private static List<Operation> both(List<Operation> first, List<Operation> then) {
        if (then.isEmpty()) {
            return first;
        }
        List<Operation> both = new ArrayList<>(first);
        both.addAll(then);
        return both;
    }
}
