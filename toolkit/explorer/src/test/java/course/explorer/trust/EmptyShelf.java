package course.explorer.trust;

/** Whoever asks it gets null. It stands in a file of its own: calls into one are told of. */
final class EmptyShelf {

    String get(int index) {
        return null;
    }

    static String any() {
        return null;
    }
}
