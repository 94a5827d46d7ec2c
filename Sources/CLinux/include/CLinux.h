/* What Linux offers and Swift's Glibc module does not export. */
#ifndef CLINUX_H
#define CLINUX_H

#include <spawn.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

/* The process at the other end of a Unix socket, as the kernel vouches for it. */
struct clinux_peer {
    pid_t pid;
    uid_t uid;
    gid_t gid;
};

/* Reads SO_PEERCRED. Returns 0, or -1 with errno set. */
int clinux_peer_of(int socket, struct clinux_peer *peer);

/* A timer on CLOCK_REALTIME that never rings but reports ECANCELED on read when the clock is set
   or the host resumes. Returns the descriptor (non-blocking, close-on-exec), or -1 with errno set. */
int clinux_clock_watch(void);

/* Arms the watch again after a report. Returns 0, or -1 with errno set. */
int clinux_clock_watch_again(int watch);

/* Reads the watch. Returns true when the clock was set since it was armed, and sets no errno of use. */
bool clinux_clock_was_set(int watch);

/* Nanoseconds on CLOCK_BOOTTIME: since the machine started, time asleep included. */
int64_t clinux_boot_nanoseconds(void);

/* Milliseconds on CLOCK_REALTIME: the time of day, since 1970. */
int64_t clinux_wall_milliseconds(void);

/* Has a program that is spawned find every descriptor from this one on closed, whoever opened it. Returns 0, or an errno. */
int clinux_spawn_close_from(posix_spawn_file_actions_t *actions, int first);

/* Gives back what only a start or many changes needed: freed memory, and the mapping of code that may never run again. Code that runs
   after all is mapped again by the kernel, from its cache. */
void clinux_settle(void);

#endif
