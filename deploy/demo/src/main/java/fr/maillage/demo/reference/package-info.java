/** The real communes, EPCI and departments that the registry ships with: all fiction takes place there. */
@NullMarked
package fr.maillage.demo.reference;

import org.jspecify.annotations.NullMarked;
