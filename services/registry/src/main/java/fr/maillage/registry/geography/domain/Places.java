package fr.maillage.registry.geography.domain;

import fr.maillage.registry.geography.domain.OutlineIndex.Entry;
import fr.maillage.registry.geography.domain.PlaceStamp.Hit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything a point can be asked, of one state of the registry. Never changed once made; safe for many threads. */
public final class Places {

    /** A point farther than this from the point of every commune is not near any: at sea, or abroad. */
    private static final double NEAR_METRES = 20_000;

    private static final double METRES_PER_DEGREE = 111_195;

    private final Map<String, Commune> communes = new HashMap<>();
    private final OutlineIndex outlines;
    private final OutlineIndex iris;
    private final OutlineIndex qpv;
    private final Set<String> divided = new HashSet<>();

    public Places(
            Collection<Commune> communes,
            OutlineIndex outlines,
            OutlineIndex iris,
            OutlineIndex qpv,
            Collection<String> communesWithIris) {
        communes.forEach(commune -> this.communes.put(commune.code(), commune));
        this.outlines = outlines;
        this.iris = iris;
        this.qpv = qpv;
        this.divided.addAll(communesWithIris);
    }

    /** Why a level has no answer. */
    public enum Missing {
        /** Outlines are loaded here, and none holds the point. */
        OUTSIDE,
        /** No outlines are loaded here: nothing can be said. */
        INSUFFICIENT_DATA
    }

    /** The answer to a point, and for each level without one the reason. */
    public record Found(PlaceStamp stamp, Map<ShapeLevel, Missing> missing) {

        public Found {
            missing = Map.copyOf(missing);
        }
    }

    public PlaceStamp stampOf(double lat, double lon) {
        int x = Outline.units(lon);
        int y = Outline.units(lat);
        Entry block = first(iris.at(x, y));
        Entry outline = communeAt(outlines.at(x, y));
        String code = block == null ? codeOf(outline) : communeOf(block);
        Commune commune = code == null ? null : communes.get(code);
        Entry neighbourhood = first(qpv.at(x, y).stream().filter(qpv::current).toList());
        if (code == null && neighbourhood == null) {
            return PlaceStamp.NOWHERE;
        }
        return new PlaceStamp(
                code == null ? null : new Hit(code, vintage(code, outline, block)),
                commune == null ? null : commune.parent(),
                commune == null ? null : commune.epci(),
                commune == null ? null : commune.department(),
                commune == null ? null : commune.region(),
                hit(block),
                hit(neighbourhood));
    }

    /** As {@link #stampOf}, with what could not be said. */
    public Found find(double lat, double lon) {
        PlaceStamp stamp = stampOf(lat, lon);
        Map<ShapeLevel, Missing> missing = new HashMap<>();
        Commune near = stamp.commune() == null ? nearest(lat, lon) : null;
        String department = near == null ? stamp.departmentCode() : near.department();
        boolean abroad = stamp.commune() == null && near == null;
        if (stamp.commune() == null) {
            missing.put(ShapeLevel.COMMUNE, reason(abroad || outlines.covers(department)));
        }
        if (stamp.iris() == null) {
            missing.put(ShapeLevel.IRIS, reason(abroad || hasIris(stamp, near)));
        }
        if (stamp.qpv() == null) {
            missing.put(ShapeLevel.QPV, reason(abroad || qpv.covers(department)));
        }
        return new Found(stamp, missing);
    }

    public @Nullable Commune commune(String code) {
        return communes.get(code);
    }

    private boolean hasIris(PlaceStamp stamp, @Nullable Commune near) {
        return stamp.commune() != null
                ? divided.contains(stamp.commune().code())
                : near != null && divided.contains(near.code());
    }

    private static Missing reason(boolean known) {
        return known ? Missing.OUTSIDE : Missing.INSUFFICIENT_DATA;
    }

    /** Of a commune and its arrondissement the arrondissement, then the lowest code. */
    private @Nullable Entry communeAt(List<Entry> found) {
        return found.stream().filter(entry -> isPart(codeOf(entry))).findFirst().orElse(first(found));
    }

    private boolean isPart(@Nullable String code) {
        Commune commune = code == null ? null : communes.get(code);
        return commune != null && commune.active() && commune.parent() != null;
    }

    /** Outlines may be older than the communes: what they enclose is now part of another. */
    private static @Nullable String codeOf(@Nullable Entry outline) {
        if (outline == null) {
            return null;
        }
        return outline.communeCode() == null ? outline.code() : outline.communeCode();
    }

    private static String communeOf(Entry block) {
        return block.communeCode() == null ? block.code().substring(0, 5) : block.communeCode();
    }

    private static java.time.@Nullable LocalDate vintage(String code, @Nullable Entry outline, @Nullable Entry block) {
        if (outline != null && code.equals(codeOf(outline))) {
            return outline.vintage();
        }
        return block == null ? null : block.vintage();
    }

    private static @Nullable Hit hit(@Nullable Entry entry) {
        return entry == null ? null : new Hit(entry.code(), entry.vintage());
    }

    private static @Nullable Entry first(List<Entry> found) {
        return found.isEmpty() ? null : found.getFirst();
    }

    /** By the points of communes, to know which department a point is about; never told as holding it. */
    private @Nullable Commune nearest(double lat, double lon) {
        Commune best = null;
        double least = NEAR_METRES / METRES_PER_DEGREE;
        double narrow = Math.cos(Math.toRadians(lat));
        for (Commune commune : communes.values()) {
            if (commune.active() && commune.located()) {
                double distance = Math.hypot(commune.latitude() - lat, (commune.longitude() - lon) * narrow);
                if (distance < least) {
                    least = distance;
                    best = commune;
                }
            }
        }
        return best;
    }
}
