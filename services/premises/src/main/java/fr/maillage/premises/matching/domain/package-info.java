/**
 * The index of rooms and the searches on it; plain Java. {@code RoomIndex} is the door, {@code Columns} the facts,
 * {@code Blocks} what is known of 64 rows at once, {@code Request} a seeker turned into numbers.
 */
@NullMarked
package fr.maillage.premises.matching.domain;

import org.jspecify.annotations.NullMarked;
