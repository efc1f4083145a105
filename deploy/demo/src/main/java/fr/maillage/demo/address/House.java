package fr.maillage.demo.address;

import fr.maillage.demo.ground.Point;

/**
 * A house.
 *
 * @param repeat empty, or {@code bis}
 */
public record House(Street street, int number, String repeat, Point point) {}
