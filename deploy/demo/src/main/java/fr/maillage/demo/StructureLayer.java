package fr.maillage.demo;

import fr.maillage.demo.people.Town;
import fr.maillage.demo.reference.Letters;
import fr.maillage.demo.structure.FinessPlusWriter;
import fr.maillage.demo.structure.FinessStockWriter;
import fr.maillage.demo.structure.Structure;
import java.util.Map;

/** FINESS, in both formats. */
final class StructureLayer implements Layer {
    private final FinessStockWriter stock;
    private final FinessPlusWriter plus;
    private long structures;

    StructureLayer(World world, Order order) {
        this.stock = new FinessStockWriter(
                order.file(FileKind.STOCK_WITHOUT_POINTS),
                order.file(FileKind.FINESS_STOCK.fileName()),
                code -> Letters.afnor(world.reference().departmentName(code)));
        this.plus = new FinessPlusWriter(order.file(FileKind.FINESS_PLUS.fileName()));
    }

    @Override
    public void department(String code) {
        // Files of structures are of the whole order.
    }

    @Override
    public void town(Town town) {
        for (Structure structure : town.structures()) {
            stock.write(structure);
            plus.write(structure);
            structures++;
        }
    }

    @Override
    public Map<String, Long> counts() {
        return Map.of("structures", structures);
    }

    @Override
    public void close() {
        stock.close();
        plus.close();
    }
}
