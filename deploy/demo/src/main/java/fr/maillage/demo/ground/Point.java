package fr.maillage.demo.ground;

/** On the plane, in kilometres. */
public record Point(double x, double y) {
    public double distance(Point other) {
        double dx = x - other.x;
        double dy = y - other.y;
        return StrictMath.sqrt(dx * dx + dy * dy);
    }

    /** This point at 0, the other one at 1. */
    public Point towards(Point other, double share) {
        return new Point(x + (other.x - x) * share, y + (other.y - y) * share);
    }

    public Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }
}
