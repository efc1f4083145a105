/** Streets and houses of a commune, the addresses drawn from them, and how people mistype addresses. */
@NullMarked
package fr.maillage.demo.address;

import org.jspecify.annotations.NullMarked;
