package fr.maillage.integration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same thing by several at once. */
public final class Together {

    private Together() {}

    public static <T> List<T> times(int many, Callable<T> act) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            List<T> found = new ArrayList<>();
            for (Future<T> one : threads.invokeAll(Collections.nCopies(many, act))) {
                found.add(one.get());
            }
            return found;
        }
    }
}
