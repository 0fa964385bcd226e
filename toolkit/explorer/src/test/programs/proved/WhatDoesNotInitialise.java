// Constants, array creation and class literals are no triggers; a static field of the superclass
// triggers only that.
// outcomes: Base
class WhatDoesNotInitialise {
    static final StringBuilder LOG = new StringBuilder();

    static class Loud {
        static final int CONSTANT = 1;

        static {
            LOG.append("Loud");
        }
    }

    static class Base {
        static int field = 1;

        static {
            LOG.append("Base");
        }
    }

    static class Derived extends Base {
        static {
            LOG.append("Derived");
        }
    }

    static String run() {
        int sum = Loud.CONSTANT + new Loud[2].length + Loud.class.getName().length();
        sum += Derived.field;
        return sum > 0 ? LOG.toString() : "";
    }
}
