/**
 * Reading addresses as people write them and finding them among a commune's streets; the format of the national address
 * base. Source of the base: IGN, La Poste, communes, Licence Ouverte 2.0.
 */
@NullMarked
package fr.maillage.registry.geocode.domain;

import org.jspecify.annotations.NullMarked;
