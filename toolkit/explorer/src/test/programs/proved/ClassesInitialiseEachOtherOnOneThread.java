// On one thread the circle closes on itself: the recursive request returns at once and sees the
// default value.
// outcomes: 2 1
class ClassesInitialiseEachOtherOnOneThread {
    static class Left {
        static int it = Right.it + 1;
    }

    static class Right {
        static int it = Left.it + 1;
    }

    static String run() {
        return Left.it + " " + Right.it;
    }
}
