// Stands between a program and the machine's clocks, so that a proof can set them for that program alone.
//
// LD_PRELOAD it with FAULTS_CLOCK naming a file of three 64-bit numbers: by how many nanoseconds the clock on the wall is
// ahead, by how many the time since boot, and a count that goes up with each change. As in the kernel, a timer on the
// wall's clock rings when that clock says so, and one with TFD_TIMER_CANCEL_ON_SET says ECANCELED after each change.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

enum { TIMERS = 1024, SECOND = 1000000000 };

static volatile int64_t *clocks;
static struct {
    int is_wall, flags, is_cancelled;
    struct itimerspec wanted;
} timers[TIMERS];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static struct timespec moved(struct timespec moment, int64_t by) {
    int64_t all = (int64_t)moment.tv_sec * SECOND + moment.tv_nsec + by;
    if (all < 1) all = 1;
    return (struct timespec){.tv_sec = all / SECOND, .tv_nsec = all % SECOND};
}

static int64_t ahead(clockid_t clock) {
    if (!clocks) return 0;
    if (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE) return clocks[0];
    return clock == CLOCK_BOOTTIME ? clocks[1] : 0;
}

int clock_gettime(clockid_t clock, struct timespec *now) {
    int result = REAL(clock_gettime)(clock, now);
    if (result == 0 && ahead(clock)) *now = moved(*now, ahead(clock));
    return result;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
    struct timespec moment;
    (void)zone;
    if (clock_gettime(CLOCK_REALTIME, &moment) != 0) return -1;
    now->tv_sec = moment.tv_sec;
    now->tv_usec = moment.tv_nsec / 1000;
    return 0;
}

time_t time(time_t *now) {
    struct timespec moment;
    clock_gettime(CLOCK_REALTIME, &moment);
    if (now) *now = moment.tv_sec;
    return moment.tv_sec;
}

int timerfd_create(int clock, int flags) {
    int fd = REAL(timerfd_create)(clock, flags);
    if (fd >= 0 && fd < TIMERS) {
        pthread_mutex_lock(&lock);
        timers[fd].is_wall = clock == CLOCK_REALTIME;
        timers[fd].is_cancelled = timers[fd].flags = 0;
        timers[fd].wanted = (struct itimerspec){0};
        pthread_mutex_unlock(&lock);
    }
    return fd;
}

static int arm(int fd, struct itimerspec *before) {
    struct itimerspec real = timers[fd].wanted;
    int is_set = real.it_value.tv_sec || real.it_value.tv_nsec;
    if (is_set && timers[fd].flags & TFD_TIMER_ABSTIME) real.it_value = moved(real.it_value, -clocks[0]);
    return REAL(timerfd_settime)(fd, timers[fd].flags, &real, before);
}

int timerfd_settime(int fd, int flags, const struct itimerspec *wanted, struct itimerspec *before) {
    if (!clocks || fd < 0 || fd >= TIMERS || !timers[fd].is_wall)
        return REAL(timerfd_settime)(fd, flags, wanted, before);
    pthread_mutex_lock(&lock);
    timers[fd].wanted = *wanted;
    timers[fd].flags = flags;
    timers[fd].is_cancelled = 0;
    int result = arm(fd, before);
    pthread_mutex_unlock(&lock);
    return result;
}

ssize_t read(int fd, void *bytes, size_t count) {
    ssize_t result = REAL(read)(fd, bytes, count);
    if (fd < 0 || fd >= TIMERS || !timers[fd].is_wall || !timers[fd].is_cancelled) return result;
    timers[fd].is_cancelled = 0;
    errno = ECANCELED;
    return -1;
}

int close(int fd) {
    if (fd >= 0 && fd < TIMERS) timers[fd].is_wall = 0;
    return REAL(close)(fd);
}

// The clocks have changed: every timer on the wall's rings by the new one, or at once if it is to be cancelled by that.
static void take_change(void) {
    static const struct itimerspec at_once = {.it_value = {.tv_nsec = 1}};
    pthread_mutex_lock(&lock);
    for (int fd = 0; fd < TIMERS; fd++) {
        if (!timers[fd].is_wall) continue;
        if (timers[fd].flags & TFD_TIMER_CANCEL_ON_SET) {
            timers[fd].is_cancelled = 1;
            REAL(timerfd_settime)(fd, 0, &at_once, NULL);
        } else {
            arm(fd, NULL);
        }
    }
    pthread_mutex_unlock(&lock);
}

static void *watch(void *unused) {
    (void)unused;
    const struct timespec pause = {.tv_nsec = 5000000};
    int64_t seen = clocks[2];
    while (1) {
        nanosleep(&pause, NULL);
        if (clocks[2] == seen) continue;
        seen = clocks[2];
        take_change();
    }
    return NULL;
}

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("FAULTS_CLOCK");
    int fd = path ? open(path, O_RDWR | O_CLOEXEC) : -1;
    if (fd < 0) return;
    void *found = mmap(NULL, 24, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    REAL(close)(fd);
    if (found == MAP_FAILED) return;
    clocks = found;
    pthread_t thread;
    pthread_create(&thread, NULL, watch, NULL);
    pthread_detach(thread);
}
