package course.explorer.model;

import java.lang.reflect.Array;

/**
 * What an execution knows of objects that cannot carry it themselves: arrays, objects of classes
 * that are not rewritten, and whatever is used as a monitor. An open hash table keyed by identity,
 * emptied for each execution.
 */
final class Shadows {

    private static Object[] keys = new Object[256];
    private static long[][] cells = new long[256][];
    private static Monitor[] monitors = new Monitor[256];
    private static int[] hashes = new int[256];
    private static int[] askers = new int[256];
    private static int[] used = new int[128];
    private static int size;

    private static Object lastKey;
    private static int lastSlot;

    private Shadows() {}

    static void clear() {
        for (int i = 0; i < size; i++) {
            int slot = used[i];
            keys[slot] = null;
            cells[slot] = null;
            monitors[slot] = null;
            hashes[slot] = 0;
            askers[slot] = 0;
        }
        size = 0;
        lastKey = null;
    }

    /** The cells of an array's elements. */
    static long[] cells(Object array) {
        int slot = slot(array);
        long[] found = cells[slot];
        if (found == null) {
            found = new long[Array.getLength(array)];
            cells[slot] = found;
        }
        return found;
    }

    /** The one cell of an object whose class is not rewritten. */
    static long[] cell(Object o) {
        int slot = slot(o);
        if (cells[slot] == null) {
            cells[slot] = new long[1];
        }
        return cells[slot];
    }

    /** The monitor of any object. */
    static Monitor monitor(Object o) {
        int slot = slot(o);
        Monitor found = monitors[slot];
        if (found == null) {
            found = Monitors.create(o);
            monitors[slot] = found;
        }
        return found;
    }

    /** A hash code that was given to an object, or 0. */
    static int hash(Object o) {
        return hashes[slot(o)];
    }

    static void setHash(Object o, int hash, int epoch) {
        hashes[slot(o)] = hash;
        askers[slot(o)] = epoch;
    }

    /** The epoch at which the hash code of an object was first asked for. */
    static int asked(Object o) {
        return askers[slot(o)];
    }

    private static int slot(Object o) {
        if (o == lastKey) {
            return lastSlot;
        }
        int mask = keys.length - 1;
        int slot = System.identityHashCode(o) & mask;
        while (keys[slot] != null && keys[slot] != o) {
            slot = slot + 1 & mask;
        }
        if (keys[slot] == null) {
            if (size == used.length) {
                grow();
                return slot(o);
            }
            keys[slot] = o;
            used[size++] = slot;
        }
        lastKey = o;
        lastSlot = slot;
        return slot;
    }

    private static void grow() {
        Object[] oldKeys = keys;
        long[][] oldCells = cells;
        Monitor[] oldMonitors = monitors;
        int[] oldHashes = hashes;
        int[] oldAskers = askers;
        int length = oldKeys.length * 2;
        keys = new Object[length];
        cells = new long[length][];
        monitors = new Monitor[length];
        hashes = new int[length];
        askers = new int[length];
        used = new int[length / 2];
        size = 0;
        lastKey = null;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != null) {
                int slot = slot(oldKeys[i]);
                cells[slot] = oldCells[i];
                monitors[slot] = oldMonitors[i];
                hashes[slot] = oldHashes[i];
                askers[slot] = oldAskers[i];
            }
        }
    }
}
