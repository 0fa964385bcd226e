package course.explorer.trust;

import org.openjdk.jcstress.infra.results.II_Result;

/** The frame of most litmus tests: two actors with one result. */
public abstract class TwoActors implements Litmus {

    public abstract void actor1(II_Result r);

    public abstract void actor2(II_Result r);

    @Override
    public Trial trial() {
        var r = new II_Result();
        return Litmus.of(r, () -> actor1(r), () -> actor2(r));
    }
}
