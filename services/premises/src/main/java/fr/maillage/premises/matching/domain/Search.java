package fr.maillage.premises.matching.domain;

import java.util.function.IntConsumer;
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
        return top(limit, _ -> true, counts);
    }

    /** The best of the rows that come too late for the strict request, and that this one, laxer of time alone, admits. */
    TopRows late(int limit, Request strict) {
        RowJudge judge = new RowJudge(columns, strict, places);
        return top(limit, block -> blocks.mayComeTooLate(block, strict), row -> !judge.admits(row));
    }

    /** The best of the rows that are temporary for certain, and count. */
    TopRows temporary(int limit, IntPredicate counts) {
        return top(
                limit, blocks::mayBeTemporary, row -> columns.rooms[row].offer().isTemporary() && counts.test(row));
    }

    private TopRows top(int limit, IntPredicate blockCounts, IntPredicate rowCounts) {
        TopRows top = new TopRows(columns, limit);
        BlockHeap heap = new BlockHeap(blocks.first.length);
        each(block -> {
            if (blockCounts.test(block)) {
                heap.add(block, blocks.bound(block, request, places));
            }
        });
        heap.ordered();
        while (!heap.isEmpty() && (!top.isFull() || heap.bestBound() >= top.least())) {
            scan(heap.pop(), top, rowCounts);
        }
        return top;
    }

    /** How many rows no criterion refuses. */
    int count() {
        int[] count = {0};
        each(block -> {
            for (int row = blocks.first[block]; row < blocks.first[block + 1]; row++) {
                if (rows.admits(row)) {
                    count[0]++;
                }
            }
        });
        return count[0];
    }

    /** Every block that may hold a row that is admitted. */
    private void each(IntConsumer use) {
        for (int[] firstOfPlace : blocks.kinds) {
            if (blocks.mayAdmitKind(firstOfPlace, request)) {
                for (int place : places.places) {
                    for (int block = firstOfPlace[place]; block < firstOfPlace[place + 1]; block++) {
                        if (blocks.mayAdmit(block, request)) {
                            use.accept(block);
                        }
                    }
                }
            }
        }
    }

    private void scan(int block, TopRows top, IntPredicate counts) {
        for (int row = blocks.first[block]; row < blocks.first[block + 1]; row++) {
            // The row's score is that of the judge who looked last: ours.
            if (counts.test(row) && rows.admits(row)) {
                long score = rows.score(row);
                if (score >= top.least()) {
                    top.offer(row, score, rows.distance(row), rows.closeness());
                }
            }
        }
    }
}
