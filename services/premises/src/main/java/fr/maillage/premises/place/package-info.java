/**
 * Where something is: the territories that hold a point or a commune, and their medical zoning, as the registry tells them. What it told
 * is kept, so that the service goes on while the registry is away; whoever asks is told then that the answer is an old one.
 */
@NullMarked
package fr.maillage.premises.place;

import org.jspecify.annotations.NullMarked;
