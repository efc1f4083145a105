package fr.maillage.registry.territory.store;

import fr.maillage.registry.code.domain.CodedValue;
import fr.maillage.registry.geography.domain.Location;
import fr.maillage.registry.territory.domain.Level;
import fr.maillage.registry.territory.domain.Territory;
import fr.maillage.registry.territory.domain.Territory.Named;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row that imports write and requests only read. */
@Entity(name = "Territory")
@Table(name = "territory")
@Immutable
class TerritoryEntity {

    @EmbeddedId
    @Nullable
    TerritoryKey id;

    @Nullable
    String name;

    @Nullable
    String searchName;

    @Nullable
    String kind;

    @Nullable
    String communeCode;

    @Nullable
    String parentCommune;

    @Nullable
    String epciCode;

    @Nullable
    String departmentCode;

    @Nullable
    String regionCode;

    @Nullable
    String seatCode;

    @Nullable
    String tvsCode;

    String @Nullable [] communeCodes;

    @Nullable
    Integer generation;

    @Nullable
    LocalDate vintage;

    String @Nullable [] postcodes;

    @Nullable
    Integer population;

    @Nullable
    Double latitude;

    @Nullable
    Double longitude;

    @Nullable
    String locationPrecision;

    @Nullable
    String locationSource;

    @Nullable
    String source;

    boolean active;

    @Nullable
    LocalDate inactiveSince;

    int version;

    /** Labels that stand in other rows. */
    record Names(
            @Nullable String kind,
            @Nullable String kindEn,
            @Nullable String parent,
            @Nullable String epci,
            @Nullable String department,
            @Nullable String region) {}

    Territory toDomain(Names names) {
        TerritoryKey key = Objects.requireNonNull(id);
        Level level = Level.find(key.level()).orElseThrow();
        return new Territory(
                level,
                key.code(),
                Objects.requireNonNull(name),
                new CodedValue(Objects.requireNonNull(kind), names.kind(), names.kindEn()),
                named(parentCommune, names.parent()),
                level == Level.EPCI ? null : named(epciCode, names.epci()),
                level == Level.DEPARTMENT ? null : named(departmentCode, names.department()),
                level == Level.REGION ? null : named(regionCode, names.region()),
                seatCode,
                tvsCode,
                communes(level),
                generation,
                vintage,
                postcodes == null ? List.of() : List.of(postcodes),
                population,
                Location.of(latitude, longitude, locationPrecision, null, locationSource),
                Objects.requireNonNull(source),
                active,
                inactiveSince,
                version);
    }

    private List<String> communes(Level level) {
        return switch (level) {
            case IRIS -> communeCode == null ? List.of() : List.of(communeCode);
            case QPV, TVS -> communeCodes == null ? List.of() : List.of(communeCodes);
            case REGION, DEPARTMENT, EPCI, COMMUNE -> List.of();
        };
    }

    private static @Nullable Named named(@Nullable String code, @Nullable String label) {
        return code == null ? null : new Named(code, label);
    }
}
