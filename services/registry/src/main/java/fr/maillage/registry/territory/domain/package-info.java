/**
 * Reference geography: regions, departments, EPCI, communes and municipal arrondissements, as read from the official
 * files and as shown. Source: INSEE (COG), DGCL (EPCI), La Poste (postcodes), Licence Ouverte.
 */
@NullMarked
package fr.maillage.registry.territory.domain;

import org.jspecify.annotations.NullMarked;
