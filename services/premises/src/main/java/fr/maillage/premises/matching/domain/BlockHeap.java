package fr.maillage.premises.matching.domain;

/** Blocks by their bound, the highest first; equal ones by number. Built in linear time. */
final class BlockHeap {

    private final int[] block;
    private final long[] bound;
    private int size;

    BlockHeap(int most) {
        block = new int[most];
        bound = new long[most];
    }

    void add(int number, long most) {
        block[size] = number;
        bound[size++] = most;
    }

    BlockHeap ordered() {
        for (int at = size / 2 - 1; at >= 0; at--) {
            sink(at);
        }
        return this;
    }

    boolean isEmpty() {
        return size == 0;
    }

    long bestBound() {
        return bound[0];
    }

    int pop() {
        int best = block[0];
        size--;
        block[0] = block[size];
        bound[0] = bound[size];
        sink(0);
        return best;
    }

    private void sink(int from) {
        int movedBlock = block[from];
        long movedBound = bound[from];
        int at = from;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && bound[child + 1] > bound[child]) {
                child++;
            }
            if (bound[child] <= movedBound) {
                break;
            }
            block[at] = block[child];
            bound[at] = bound[child];
            at = child;
        }
        block[at] = movedBlock;
        bound[at] = movedBound;
    }
}
