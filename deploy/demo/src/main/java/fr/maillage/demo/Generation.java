package fr.maillage.demo;

import fr.maillage.demo.people.Town;
import fr.maillage.demo.reference.Commune;
import fr.maillage.demo.reference.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The walk: department after department, town after town, each shown once to every layer. */
final class Generation {
    private final Order order;
    private final World world;
    private final Progress progress;

    /** Told after each department. */
    @FunctionalInterface
    interface Progress {
        void department(String code, String name, Map<String, Long> counts);
    }

    Generation(Order order, Reference reference, Progress progress) {
        this.order = order;
        this.world = new World(reference, order.seed(), order.scale());
        this.progress = progress;
    }

    Map<String, Long> run() {
        List<Layer> layers = layers();
        for (String department : order.departments()) {
            layers.forEach(layer -> layer.department(department));
            for (Commune commune : world.reference().ofDepartment(department)) {
                Town town = world.town(commune);
                layers.forEach(layer -> layer.town(town));
            }
            progress.department(department, world.reference().departmentName(department), counts(layers));
        }
        layers.forEach(Layer::close);
        Map<String, Long> counts = counts(layers);
        Manifest.write(order, counts);
        return counts;
    }

    private List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        if (order.parts().contains(Order.Part.GEOGRAPHY)) {
            layers.add(new GeographyLayer(world, order));
        }
        if (order.parts().contains(Order.Part.ADDRESSES)) {
            layers.add(new AddressLayer(order));
        }
        if (order.parts().contains(Order.Part.STRUCTURES)) {
            layers.add(new StructureLayer(world, order));
        }
        if (order.parts().contains(Order.Part.PEOPLE)) {
            layers.add(new PeopleLayer(world, order));
        }
        if (order.parts().contains(Order.Part.SETTLING)) {
            layers.add(new SettlingLayer(world, order));
        }
        return layers;
    }

    private static Map<String, Long> counts(List<Layer> layers) {
        Map<String, Long> counts = new LinkedHashMap<>();
        layers.forEach(layer -> counts.putAll(layer.counts()));
        return counts;
    }
}
