/**
 * The fictitious ground: a point for every commune, convex cells around the points, cuts of a cell, projections. Lengths
 * are in kilometres on a plane; only what is written is in degrees or in the metres of an official projection.
 */
@NullMarked
package fr.maillage.demo.ground;

import org.jspecify.annotations.NullMarked;
