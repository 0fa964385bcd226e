package course.explorer.rewrite;

import course.explorer.model.ClassInit;
import course.explorer.model.Fields;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives out the numbers by which rewritten code names fields, initialisers and loops. */
interface Numbering {

    /** The number of a tracked field; the parameters are those of {@link Fields#register}. */
    int field(
            ClassLoader loader,
            String owner,
            String name,
            boolean isVolatile,
            boolean program,
            boolean trusted);

    /** The number of an initialiser; the parameters are those of {@link ClassInit#register}. */
    int initializer(String name, String suffix, ClassLoader loader, int[] supers);

    /** The first of that many numbers of loops, which are one method's. */
    int loops(int count);

    /** Those of this JVM, known to the model at once. */
    Numbering LIVE =
            new Numbering() {
                private final AtomicInteger loops = new AtomicInteger(Prepared.loops());

                @Override
                public int field(
                        ClassLoader loader,
                        String owner,
                        String name,
                        boolean isVolatile,
                        boolean program,
                        boolean trusted) {
                    return Fields.register(loader, owner, name, isVolatile, program, trusted);
                }

                @Override
                public int initializer(
                        String name, String suffix, ClassLoader loader, int[] supers) {
                    return ClassInit.register(name, suffix, loader, supers);
                }

                @Override
                public int loops(int count) {
                    return loops.getAndAdd(count) + 1;
                }
            };
}
