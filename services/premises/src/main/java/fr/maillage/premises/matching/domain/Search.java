package fr.maillage.premises.matching.domain;

import java.util.function.IntPredicate;

/** Looks at blocks from the most promising on and stops when none left can reach the list. */
final class Search {

    private final Columns columns;
    private final Blocks blocks;
    private final Request request;
    private final PlaceWorth places;
    private final RowJudge rows;

    Search(Columns columns, Blocks blocks, Request request, PlaceWorth places) {
        this.columns = columns;
        this.blocks = blocks;
        this.request = request;
        this.places = places;
        rows = new RowJudge(columns, request, places);
    }

    TopRows top(int limit) {
        return top(limit, _ -> true);
    }

    /** Of the rows that count. */
    TopRows top(int limit, IntPredicate counts) {
        TopRows top = new TopRows(columns, limit);
        BlockHeap heap = promising();
        while (!heap.isEmpty() && (!top.isFull() || heap.bestBound() >= top.least())) {
            scan(heap.pop(), top, counts);
        }
        return top;
    }

    private BlockHeap promising() {
        BlockHeap heap = new BlockHeap(blocks.first.length);
        for (int[] firstOfPlace : blocks.kinds) {
            if (blocks.mayAdmitKind(firstOfPlace, request)) {
                for (int place : places.places) {
                    collect(firstOfPlace[place], firstOfPlace[place + 1], heap);
                }
            }
        }
        return heap.ordered();
    }

    private void collect(int from, int to, BlockHeap heap) {
        for (int block = from; block < to; block++) {
            if (blocks.mayAdmit(block, request)) {
                heap.add(block, blocks.bound(block, request, places));
            }
        }
    }

    private void scan(int block, TopRows top, IntPredicate counts) {
        for (int row = blocks.first[block]; row < blocks.first[block + 1]; row++) {
            if (rows.admits(row) && counts.test(row)) {
                long score = rows.score(row);
                if (score >= top.least()) {
                    top.offer(row, score, rows.distance(row), rows.closeness());
                }
            }
        }
    }
}
