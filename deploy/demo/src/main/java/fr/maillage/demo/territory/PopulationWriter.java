package fr.maillage.demo.territory;

import fr.maillage.demo.chance.Draw;
import fr.maillage.demo.file.TextFile;
import fr.maillage.demo.reference.Commune;
import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code base-ic-evol-struct-pop}: inhabitants of each IRIS by sex, age and social category, as INSEE lays them out. */
public final class PopulationWriter implements Closeable {
    private static final String HEADER = "IRIS;COM;TYP_IRIS;LAB_IRIS;P20_POP;P20_POP0002;P20_POP0305;P20_POP0610"
            + ";P20_POP1117;P20_POP1824;P20_POP2539;P20_POP4054;P20_POP5564;P20_POP6579;P20_POP80P;P20_POP0014"
            + ";P20_POP1529;P20_POP3044;P20_POP4559;P20_POP6074;P20_POP75P;P20_POP0019;P20_POP2064;P20_POP65P;P20_POPH"
            + ";P20_H0014;P20_H1529;P20_H3044;P20_H4559;P20_H6074;P20_H75P;P20_H0019;P20_H2064;P20_H65P;P20_POPF"
            + ";P20_F0014;P20_F1529;P20_F3044;P20_F4559;P20_F6074;P20_F75P;P20_F0019;P20_F2064;P20_F65P;C20_POP15P"
            + ";C20_POP15P_CS1;C20_POP15P_CS2;C20_POP15P_CS3;C20_POP15P_CS4;C20_POP15P_CS5;C20_POP15P_CS6;C20_POP15P_CS7"
            + ";C20_POP15P_CS8;C20_H15P;C20_H15P_CS1;C20_H15P_CS2;C20_H15P_CS3;C20_H15P_CS4;C20_H15P_CS5;C20_H15P_CS6"
            + ";C20_H15P_CS7;C20_H15P_CS8;C20_F15P;C20_F15P_CS1;C20_F15P_CS2;C20_F15P_CS3;C20_F15P_CS4;C20_F15P_CS5"
            + ";C20_F15P_CS6;C20_F15P_CS7;C20_F15P_CS8;P20_POP_FR;P20_POP_ETR;P20_POP_IMM;P20_PMEN;P20_PHORMEN";
    private static final int OLDEST = 120;
    private static final List<int[]> TEN_BANDS = bands(0, 3, 6, 11, 18, 25, 40, 55, 65, 80);
    private static final List<int[]> SIX_BANDS = bands(0, 15, 30, 45, 60, 75);
    private static final List<int[]> THREE_BANDS = bands(0, 20, 65);
    /** Percent of those of 15 and over, by social category (INSEE, France 2020, rounded). */
    private static final double[] MEN = {1.2, 5.2, 11.8, 14.1, 7.6, 20.7, 25.7, 13.7};

    private static final double[] WOMEN = {0.4, 2.3, 8.2, 14.3, 24.4, 4.3, 27.6, 18.5};

    private final TextFile file;

    public PopulationWriter(Path path) {
        this.file = TextFile.plain(path, StandardCharsets.UTF_8);
        file.write(HEADER);
    }

    private static List<int[]> bands(int... starts) {
        List<int[]> bands = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            bands.add(new int[] {starts[i], i + 1 < starts.length ? starts[i + 1] - 1 : OLDEST});
        }
        return List.copyOf(bands);
    }

    public void write(Commune commune, Iris iris, long seed) {
        Draw draw = Draw.of(seed, "inhabitants", iris.code());
        double village = commune.population() < 2_000 ? 0.12 : -0.04;
        Inhabitants people = Inhabitants.of(iris.population(), village + 0.15 * draw.gauss(), draw);
        StringBuilder line = file.line();
        line.append(iris.code()).append(';').append(commune.code()).append(';').append(iris.type());
        line.append(';').append(iris.type() == 'Z' ? 5 : 1);
        all(line, people, List.of(new int[] {0, OLDEST}));
        all(line, people, TEN_BANDS);
        all(line, people, SIX_BANDS);
        all(line, people, THREE_BANDS);
        number(line, people.men(0, OLDEST));
        SIX_BANDS.forEach(band -> number(line, people.men(band[0], band[1])));
        THREE_BANDS.forEach(band -> number(line, people.men(band[0], band[1])));
        number(line, people.women(0, OLDEST));
        SIX_BANDS.forEach(band -> number(line, people.women(band[0], band[1])));
        THREE_BANDS.forEach(band -> number(line, people.women(band[0], band[1])));
        categories(line, people);
        origins(line, iris.population(), draw);
        file.end();
    }

    private static void all(StringBuilder line, Inhabitants people, List<int[]> bands) {
        bands.forEach(band -> number(line, people.all(band[0], band[1])));
    }

    private static void categories(StringBuilder line, Inhabitants people) {
        int[] men = Shares.of(people.men(15, OLDEST), MEN);
        int[] women = Shares.of(people.women(15, OLDEST), WOMEN);
        number(line, people.all(15, OLDEST));
        for (int i = 0; i < MEN.length; i++) {
            number(line, men[i] + women[i]);
        }
        number(line, people.men(15, OLDEST));
        for (int count : men) {
            number(line, count);
        }
        number(line, people.women(15, OLDEST));
        for (int count : women) {
            number(line, count);
        }
    }

    private static void origins(StringBuilder line, int population, Draw draw) {
        int foreign = (int) (population * draw.between(0.02, 0.14));
        int apart = (int) (population * draw.between(0.0, 0.04));
        number(line, population - foreign);
        number(line, foreign);
        number(line, (int) (foreign * 1.3));
        number(line, population - apart);
        number(line, apart);
    }

    private static void number(StringBuilder line, int number) {
        line.append(';').append(number);
    }

    @Override
    public void close() {
        file.close();
    }
}
