import java.util.Calendar;

// reason: Calendar.getInstance
class CalendarOfTheMachine {
    static boolean run() {
        return Calendar.getInstance().getTimeInMillis() > 0;
    }
}
