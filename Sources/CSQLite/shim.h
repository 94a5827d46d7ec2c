#include <sqlite3.h>

/* Has SQLite keep no count of its memory: Debian's takes a lock for that count at every allocation. To be called before the first
   database is opened; without effect after it. (sqlite3_config takes what follows by its number, which Swift cannot call.) */
static inline void csqlite_count_no_memory(void) {
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
