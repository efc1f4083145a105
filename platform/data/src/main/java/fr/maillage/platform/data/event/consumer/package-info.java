/**
 * Acting once on the events of a feed, this service's or another's: the position is stored in the transaction of the
 * effect, one instance consumes at a time, what fails is set aside while others flow, and given up after some tries
 * to a list that a person looks at. A service writes an {@code EventHandler} and names the feed's address.
 */
@NullMarked
package fr.maillage.platform.data.event.consumer;

import org.jspecify.annotations.NullMarked;
