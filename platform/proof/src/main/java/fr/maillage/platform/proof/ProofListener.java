package fr.maillage.platform.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Found by JUnit on the class path. Writes one file a test class, {@code target/trust/<class>.csv}, with lines
 * {@code requirement;class;method;runs;failed;skipped;milliseconds}. A class or engine that fails before its tests run
 * is a failure of every one of them.
 */
public final class ProofListener implements TestExecutionListener {

    private static final Pattern REQUIREMENT = Pattern.compile("[A-Z]{1,2}-\\d{2}");

    private final Path folder;
    private final ConcurrentMap<String, Long> started = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Tally>> byClass = new TreeMap<>();

    public ProofListener() {
        this(Path.of("target", "trust"));
    }

    ProofListener(Path folder) {
        this.folder = folder;
    }

    private volatile Optional<TestPlan> plan = Optional.empty();

    @Override
    public void testPlanExecutionStarted(TestPlan begun) {
        plan = Optional.of(begun);
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        started.put(test.getUniqueId(), System.nanoTime());
    }

    @Override
    public synchronized void executionSkipped(TestIdentifier test, String reason) {
        leaves(test).forEach(leaf -> tallies(leaf).forEach(Tally::skipped));
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Long begin = started.remove(test.getUniqueId());
        long duration = begin == null ? 0 : System.nanoTime() - begin;
        boolean failed = result.getStatus() != Status.SUCCESSFUL;
        if (test.isTest()) {
            tallies(test).forEach(tally -> {
                if (failed) {
                    tally.failed(duration);
                } else {
                    tally.passed(duration);
                }
            });
        } else if (failed) {
            leaves(test).forEach(leaf -> tallies(leaf).forEach(tally -> tally.failed(0)));
        }
    }

    @Override
    public synchronized void testPlanExecutionFinished(TestPlan ended) {
        try {
            for (Map.Entry<String, Map<String, Tally>> tested : byClass.entrySet()) {
                List<String> lines = new ArrayList<>();
                tested.getValue().forEach((key, tally) -> lines.add(key + ";" + tally));
                Files.createDirectories(folder);
                Files.write(folder.resolve(tested.getKey() + ".csv"), lines);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byClass.clear();
    }

    /** A method of which no invocation ran is a leaf too. */
    private List<TestIdentifier> leaves(TestIdentifier test) {
        TestPlan whole = plan.orElseThrow();
        List<TestIdentifier> found = new ArrayList<>();
        if (methodOf(test).isPresent() || test.isTest()) {
            found.add(test);
        } else {
            whole.getChildren(test).forEach(child -> found.addAll(leaves(child)));
        }
        return found;
    }

    private List<Tally> tallies(TestIdentifier test) {
        Optional<MethodSource> method = methodOf(test);
        String name = method.map(MethodSource::getMethodName).orElse(test.getDisplayName());
        String owner = method.map(MethodSource::getClassName).orElseGet(() -> ownerOf(test));
        List<Tally> tallies = new ArrayList<>();
        for (String requirement : requirements(test)) {
            tallies.add(byClass.computeIfAbsent(owner, _ -> new TreeMap<>())
                    .computeIfAbsent(requirement + ";" + owner + ";" + name, _ -> new Tally()));
        }
        return tallies;
    }

    /** Of the test itself and of all that it is part of. */
    private Set<String> requirements(TestIdentifier test) {
        Set<String> found = new TreeSet<>();
        for (Optional<TestIdentifier> at = Optional.of(test); at.isPresent(); at = parentOf(at.get())) {
            at.get().getTags().forEach(tag -> {
                if (REQUIREMENT.matcher(tag.getName()).matches()) {
                    found.add(tag.getName());
                }
            });
        }
        return found;
    }

    private Optional<MethodSource> methodOf(TestIdentifier test) {
        for (Optional<TestIdentifier> at = Optional.of(test); at.isPresent(); at = parentOf(at.get())) {
            if (at.get().getSource().orElse(null) instanceof MethodSource method) {
                return Optional.of(method);
            }
        }
        return Optional.empty();
    }

    private String ownerOf(TestIdentifier test) {
        for (Optional<TestIdentifier> at = Optional.of(test); at.isPresent(); at = parentOf(at.get())) {
            if (at.get().getSource().orElse(null) instanceof ClassSource type) {
                return type.getClassName();
            }
        }
        return "unknown";
    }

    private Optional<TestIdentifier> parentOf(TestIdentifier test) {
        return plan.orElseThrow().getParent(test);
    }
}
