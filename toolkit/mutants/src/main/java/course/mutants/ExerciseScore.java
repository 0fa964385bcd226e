package course.mutants;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How the tests of one exercise did.
 *
 * @param exercise its name
 * @param mutants how many there are; before all are judged, this may count some that are no Java
 * @param fates how many of those that were judged met each fate
 * @param survivors that passed and are not known to be equivalent
 * @param equivalent that passed as they should
 * @param stale rows of {@code equivalent.csv} that name no survivor
 */
public record ExerciseScore(
        String exercise,
        int mutants,
        Map<Fate, Integer> fates,
        List<Mutant> survivors,
        List<Mutant> equivalent,
        List<KnownSurvivor> stale) {

    public ExerciseScore {
        fates = new EnumMap<>(fates);
        survivors = List.copyOf(survivors);
        equivalent = List.copyOf(equivalent);
        stale = List.copyOf(stale);
    }

    /** How many did not pass. */
    public int killed() {
        return count(Fate.KILLED) + count(Fate.UNDECIDED) + count(Fate.NOT_JUDGED);
    }

    public int judged() {
        return killed() + count(Fate.SURVIVED);
    }

    /** How many met that fate. */
    public int count(Fate fate) {
        return fates.getOrDefault(fate, 0);
    }

    /** Killed of those that are not equivalent, in percent; 100 if there are none. */
    public double percent() {
        int wrong = killed() + survivors.size();
        return wrong == 0 ? 100 : 100.0 * killed() / wrong;
    }
}
