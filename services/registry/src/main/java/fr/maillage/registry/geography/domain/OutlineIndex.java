package fr.maillage.registry.geography.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The outlines of one level, to be asked which of them hold a point. Memory: the coded outlines, about 5 bytes a point, and
 * some 150 bytes an outline. A look-up costs a few boxes and one pass over the outlines whose box holds the point.
 */
public final class OutlineIndex {

    public static final OutlineIndex EMPTY = new OutlineIndex(List.of());

    /**
     * One outline and whose it is.
     *
     * @param communeCode commune in force that it lies in or is the outline of
     * @param generation of a QPV, 0 otherwise
     */
    public record Entry(
            String code,
            @Nullable String communeCode,
            @Nullable String departmentCode,
            int generation,
            @Nullable LocalDate vintage,
            Outline outline) {}

    private final List<Entry> entries;
    private final BoxTree boxes;
    private final Set<String> departments = new HashSet<>();
    private final Set<String> newestDepartments = new HashSet<>();
    private final int newest;

    public OutlineIndex(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        this.newest = entries.stream().mapToInt(Entry::generation).max().orElse(0);
        int[] corners = new int[4 * entries.size()];
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            Outline outline = entry.outline();
            corners[4 * i] = outline.west();
            corners[4 * i + 1] = outline.south();
            corners[4 * i + 2] = outline.east();
            corners[4 * i + 3] = outline.north();
            if (entry.departmentCode() != null) {
                departments.add(entry.departmentCode());
                if (entry.generation() == newest) {
                    newestDepartments.add(entry.departmentCode());
                }
            }
        }
        this.boxes = BoxTree.of(corners);
    }

    /** Those that hold the point, in millionths of a degree, by code. */
    public List<Entry> at(int x, int y) {
        List<Entry> found = new ArrayList<>(2);
        boxes.at(x, y, i -> {
            Entry entry = entries.get(i);
            if (entry.outline().contains(x, y)) {
                found.add(entry);
            }
        });
        found.sort(Comparator.comparing(Entry::code));
        return found;
    }

    /** Whether any outline of this department is loaded. */
    public boolean covers(@Nullable String department) {
        return department != null && departments.contains(department);
    }

    /** Whether an entry is of the newest generation that is loaded for its department. */
    public boolean current(Entry entry) {
        return entry.generation() == newest
                || entry.departmentCode() == null
                || !newestDepartments.contains(entry.departmentCode());
    }

    public int size() {
        return entries.size();
    }
}
