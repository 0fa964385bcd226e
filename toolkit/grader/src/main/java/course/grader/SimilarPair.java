package course.grader;

import java.util.Comparator;

/**
 * Two answers to one exercise and how alike they are.
 *
 * @param first comes before {@code second} in the alphabet
 * @param similarity 0 to 1, without what both have from the starter
 * @param tokens that they have in common; where these are few, being alike says little
 */
public record SimilarPair(
        String exercise, String first, String second, double similarity, int tokens) {

    /** The most alike first, and of those the longest. */
    public static final Comparator<SimilarPair> MOST_ALIKE_FIRST =
            Comparator.comparingDouble(SimilarPair::similarity)
                    .thenComparingInt(SimilarPair::tokens)
                    .reversed()
                    .thenComparing(SimilarPair::exercise)
                    .thenComparing(SimilarPair::first)
                    .thenComparing(SimilarPair::second);
}
