package course.lab;

import java.util.List;

/**
 * What was seen of a run, before anybody draws it. All times are nanoseconds since the recording
 * began.
 *
 * @param length how long the recording lasted
 * @param lanes one a thread, in the order in which they were announced
 * @param events in the order in which they happened
 */
record Recording(String title, long length, List<Lane> lanes, List<Event> events) {

    Recording {
        lanes = List.copyOf(lanes);
        events = List.copyOf(events);
    }

    /**
     * One thread.
     *
     * @param slices its states, in order, without gaps, from its start to its end
     * @param ending what became of it
     */
    record Lane(String name, boolean virtual, List<Slice> slices, List<Span> spans, Ending ending) {
        Lane {
            slices = List.copyOf(slices);
            spans = List.copyOf(spans);
        }

        /** The time this thread was seen in one state, in nanoseconds. */
        long in(State state) {
            return slices.stream()
                    .filter(slice -> slice.state() == state)
                    .mapToLong(slice -> slice.to() - slice.from())
                    .sum();
        }
    }

    /** A stretch of time in one state; {@code detail} names what the thread waits for, or "". */
    record Slice(long from, long to, State state, String detail) {
        Slice since(long zero) {
            return new Slice(Math.max(0, from - zero), Math.max(0, to - zero), state, detail);
        }
    }

    /** A stretch of time that the task itself has named. Depth 0 is the outermost. */
    record Span(long from, long to, String name, int depth) {
        Span since(long zero) {
            return new Span(Math.max(0, from - zero), Math.max(0, to - zero), name, depth);
        }
    }

    /** Something that happened at one moment; {@code lane} is -1 when the thread has no lane. */
    record Event(long at, int lane, String thread, Kind kind, String text) {
        Event since(long zero) {
            return new Event(Math.max(0, at - zero), lane, thread, kind, text);
        }
    }

    /** The states of {@link Thread.State}, with sleep told apart from other timed waits. */
    enum State {
        RUNNABLE("runnable: running, or ready for a core", '#'),
        ASLEEP("asleep", 'z'),
        WAITING("waiting for another thread", '='),
        BLOCKED("blocked: another thread holds the monitor", 'x');

        final String words;
        final char letter;

        State(String words, char letter) {
            this.words = words;
            this.letter = letter;
        }

        String shortWords() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    enum Kind {
        MARK,
        PRINT,
        THROW
    }

    enum Ending {
        ENDED(""),
        THREW("ended by an exception"),
        NEVER_STARTED("never started: still NEW"),
        STILL_ALIVE("still alive when the recording ended");

        final String words;

        Ending(String words) {
            this.words = words;
        }
    }
}
