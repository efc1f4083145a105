/** Fictitious geography: outlines of communes, IRIS and QPV, inhabitants by age, TVS, zoning, former communes. */
@NullMarked
package fr.maillage.demo.territory;

import org.jspecify.annotations.NullMarked;
