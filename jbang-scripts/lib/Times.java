import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

import java.time.Duration;

/**
 * The times of the examples, shortened. The examples sleep for whole seconds; here one of their
 * seconds lasts {@code scale} real seconds, so that a run is short and its order the same. {@code
 * --scale 1} gives the real times.
 */
final class Times {

    @Option(
            names = "--scale",
            paramLabel = "X",
            defaultValue = "0.3",
            converter = Scale.class,
            description =
                    "How long one second of the example lasts, in seconds (1: the real times)."
                            + " Default: ${DEFAULT-VALUE}")
    private double scale = 0.3;

    /** In a child: the scale its parent gave it with {@link #argument}. */
    static Times of(String argument) {
        var times = new Times();
        times.scale = new Scale().convert(argument);
        return times;
    }

    /** The scale as an argument for a child. */
    String argument() {
        return Double.toString(scale);
    }

    /** So many seconds of the example, as real time. */
    Duration seconds(double count) {
        return Duration.ofNanos(Math.round(count * scale * 1e9));
    }

    /** Sleeps for so many seconds of the example. */
    void sleep(double count) throws InterruptedException {
        Thread.sleep(seconds(count));
    }

    static final class Scale implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            double scale;
            try {
                scale = Double.parseDouble(text);
            } catch (NumberFormatException e) {
                throw new TypeConversionException(
                        "a number such as 0.3 or 1 is needed, not '" + text + "'");
            }
            if (!(scale > 0 && scale <= 60)) {
                throw new TypeConversionException("it must be above 0 and at most 60, not " + text);
            }
            return scale;
        }
    }
}
