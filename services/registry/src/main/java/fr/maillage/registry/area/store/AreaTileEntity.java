package fr.maillage.registry.area.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A square of a drawn outline, for searches written in HQL to look into; never loaded. */
@Entity(name = "AreaTile")
@Table(name = "area_tile")
@IdClass(AreaTileEntity.Key.class)
@Immutable
class AreaTileEntity {

    @Id
    @Nullable
    UUID areaId;

    @Id
    @Column(name = "tile_x")
    int tileX;

    @Id
    @Column(name = "tile_y")
    int tileY;

    @Id
    int part;

    @Column(columnDefinition = "polygon")
    @Nullable
    String shape;

    /** Which piece of which area. */
    record Key(UUID areaId, int tileX, int tileY, int part) implements Serializable {}
}
