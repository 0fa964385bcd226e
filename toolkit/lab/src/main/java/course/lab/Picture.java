package course.lab;

/**
 * What a cell can show: a picture for the eye, and the same facts as text.
 *
 * <p>A cell whose last expression is a picture shows {@link #svg()}; a front end without pictures
 * shows {@link #text()}. Both are complete by themselves, and the same picture always gives the
 * same characters.
 */
public interface Picture {

    /**
     * A whole SVG document, legible on a light and on a dark page, with a title and description.
     */
    String svg();

    /** The same in plain text, for a terminal, a screen reader or a test. */
    String text();
}
