package fr.maillage.platform.http.fields;

import com.fasterxml.jackson.core.filter.TokenFilter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members one answer shows. Made by {@link Fields#select}. */
public final class Selection {

    static final Selection EVERYTHING = new Selection(null, Set.of());

    /** Null when nothing is left out. */
    private final @Nullable Names names;

    private final Set<String> expanded;

    private final @Nullable Set<String> wholeMembers;

    private Selection(@Nullable Names names, Set<String> expanded) {
        this.names = names;
        this.expanded = Set.copyOf(expanded);
        this.wholeMembers = names == null || !names.below.values().stream().allMatch(member -> member.whole)
                ? null
                : Set.copyOf(names.below.keySet());
    }

    static Selection of(Collection<String> paths, Set<String> expanded) {
        var names = new Names();
        paths.forEach(path -> names.add(path.split("\\.", -1), 0));
        return new Selection(names, expanded);
    }

    public boolean isEverything() {
        return names == null;
    }

    /** Whether the service has to fetch what this expandable member shows. */
    public boolean expands(String name) {
        return expanded.contains(name);
    }

    /** Whether the value at this path is shown whole. */
    public boolean shows(String path) {
        Names at = names;
        for (String step : path.split("\\.", -1)) {
            if (at == null || at.whole) {
                return true;
            }
            Names below = at.below.get(step);
            if (below == null) {
                return false;
            }
            at = below;
        }
        return at == null || at.whole;
    }

    /** The value as it is to be written; a JSON writer does the rest. */
    public Object of(Object value) {
        return names == null ? value : new Selected(value, this);
    }

    /** The members shown, when each of them is shown whole; null otherwise. */
    @Nullable
    Set<String> wholeMembers() {
        return wholeMembers;
    }

    TokenFilter filter() {
        return names == null ? TokenFilter.INCLUDE_ALL : new NamesFilter(names);
    }

    /** A tree of names; what is named whole stays whole, whatever else is named below it. */
    private static final class Names {

        private final Map<String, Names> below = new HashMap<>();
        private boolean whole;

        void add(String[] path, int at) {
            if (at == path.length) {
                whole = true;
            } else {
                below.computeIfAbsent(path[at], step -> new Names()).add(path, at + 1);
            }
        }
    }

    /** Keeps what is empty or null at a name that was asked for: absent would mean something else. */
    private static final class NamesFilter extends TokenFilter {

        private final Names names;

        NamesFilter(Names names) {
            this.names = names;
        }

        @Override
        public @Nullable TokenFilter includeProperty(String name) {
            Names below = names.below.get(name);
            if (below == null) {
                return null;
            }
            return below.whole ? TokenFilter.INCLUDE_ALL : new NamesFilter(below);
        }

        @Override
        public boolean includeNull() {
            return true;
        }

        @Override
        public boolean includeEmptyArray(boolean contentsFiltered) {
            return true;
        }

        @Override
        public boolean includeEmptyObject(boolean contentsFiltered) {
            return true;
        }
    }
}
