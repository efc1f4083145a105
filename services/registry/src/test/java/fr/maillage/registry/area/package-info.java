/** Areas over HTTP and behind their API's back, with two organizations that know nothing of each other. */
@NullMarked
package fr.maillage.registry.area;

import org.jspecify.annotations.NullMarked;
