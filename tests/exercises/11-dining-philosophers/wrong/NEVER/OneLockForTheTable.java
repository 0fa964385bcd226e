// One eats at a time.
class Table {
    Table(int seats) {}

    synchronized void dine(int seat, Runnable meal) {
        meal.run();
    }
}
