package fr.maillage.registry.structure.api;

import fr.maillage.platform.http.format.Geometry;
import fr.maillage.platform.http.format.Table;
import fr.maillage.registry.code.domain.CodedValue;
import fr.maillage.registry.geography.domain.Location;
import fr.maillage.registry.structure.api.StructureResponse.PostalAddress;
import fr.maillage.registry.structure.domain.Structure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A place of care as residents are shown it. */
@Schema(
        name = "DirectoryStructure",
        description = "Un lieu de soins. Source : FINESS (ANS, DREES), Licence Ouverte 2.0. / A place of care.")
public record DirectoryStructure(
        @Schema(description = "Numéro FINESS du site. / FINESS site number.", examples = "310021373")
        String id,

        @Schema(description = "Nom. / Name.") String name,

        @Nullable @Schema(description = "Catégorie FINESS. / FINESS category.")
        CodedValue category,

        @Nullable @Schema(description = "Type Maillage : MSP, CDS, CPTS… (REG-18) / Maillage kind.")
        CodedValue kind,

        @Schema(description = "Adresse postale. / Postal address.")
        PostalAddress address,

        @Nullable @Schema(description = "Téléphone, comme dans le fichier. / Telephone, as in the file.")
        String phone,

        @Nullable
        @Schema(description = "Code officiel de la commune. / Official code of the commune.", examples = "31555")
        String communeCode,

        @Nullable @Schema(description = "Nom de la commune. / Name of the commune.", examples = "Toulouse")
        String communeName,

        @Nullable @Schema(description = "Point, avec sa précision. / Point, with its precision.")
        Location location,

        @Nullable @Schema(description = "Mètres depuis le point de `near`. / Metres from the point of `near`.")
        Long distanceM) {

    static final Table<DirectoryStructure> TABLE = Table.of(DirectoryStructure.class)
            .column("id", "id", DirectoryStructure::id)
            .column("nom", "name", DirectoryStructure::name)
            .column(
                    "catégorie",
                    "category",
                    s -> s.category() == null ? null : s.category().label())
            .column("type", "kind", s -> s.kind() == null ? null : s.kind().code())
            .column("acheminement", "delivery line", s -> s.address().deliveryLine())
            .column("commune", "commune", DirectoryStructure::communeName)
            .column("téléphone", "phone", DirectoryStructure::phone)
            .column("distance (m)", "distance (m)", DirectoryStructure::distanceM)
            .located(s -> s.location() == null
                    ? null
                    : Geometry.point(s.location().lon(), s.location().lat()));

    static DirectoryStructure from(Structure structure) {
        Double distance = structure.distanceMetres();
        return new DirectoryStructure(
                structure.id(),
                structure.name(),
                structure.category(),
                structure.kind(),
                PostalAddress.from(structure.address()),
                structure.phone(),
                structure.place().communeCode(),
                structure.place().communeName(),
                structure.location(),
                distance == null ? null : Math.round(distance));
    }
}
