/**
 * What happened, told to other services and to clients: a service publishes in the very transaction that changes its
 * data, a sealer gives committed events their place in one order, and {@code feed} lets others read along. Events are
 * thin: identifiers, codes, states, dates and counts; names and texts are refused where they are declared, when they
 * are published and again by the table. {@code consumer} is the other side: reading a feed and acting once.
 */
@NullMarked
package fr.maillage.platform.data.event;

import org.jspecify.annotations.NullMarked;
