# A machine to prove things on: a Debian tree booted under real systemd. Sourced by the proofs.
# shellcheck shell=bash
source "$(dirname "${BASH_SOURCE[0]}")/tree.sh"

machine_packages=(systemd systemd-sysv dbus procps python3 age libsqlite3-0 libsystemd0)

# Whether this user, on this kernel, may do what a boot needs. Says on standard output what it may not.
may_boot() {
    [ "$(id -u)" -eq 0 ] || { say "not root"; return 1; }
    have debootstrap || { say "debootstrap is not installed (scripts/install-tools)"; return 1; }
    local probe
    probe=$(mktemp -d)
    unshare --pid --mount --uts --ipc --net --cgroup --fork --propagation private -- bash -euc '
        mount -t proc proc /proc
        mount -t tmpfs tmpfs "$1"
        mkdir "$1"/{lower,upper,work,root,cgroup}
        mount -t overlay -o "lowerdir=$1/lower,upperdir=$1/upper,workdir=$1/work" overlay "$1/root"
        mount -t cgroup2 cgroup2 "$1/cgroup"
        mkdir "$1/cgroup/respited-proof-$$"
        rmdir "$1/cgroup/respited-proof-$$"
        # The couriers have user namespaces of their own, which no process in a chroot may make.
        unshare --user true
    ' _ "$probe" 2>&1 || { rmdir "$probe"; say "namespaces, overlays or cgroups are not allowed here"; return 1; }
    rmdir "$probe"
}

# Sets the names that the rest uses, and has all of it cleared away at the end.
machine_prepare() {
    machine=respited-proof-$$
    machine_work=$(mktemp -d)
    machine_files=$machine_work/files
    machine_process=
    mkdir -p "$machine_work/scratch" "$machine_files"/{etc,usr/bin,usr/lib}
    chmod 755 "$machine_work" "$machine_files"
    printf '%032x\n' "$RANDOM$RANDOM$RANDOM" >"$machine_files/etc/machine-id"
    trap machine_end EXIT
}

# Boots the tree with what lies in $machine_files on top, and waits until it is up.
machine_boot() {
    local tree
    tree=$(debian_tree bookworm "${machine_packages[@]}")
    unshare --mount --propagation private -- bash scripts/prove.d/boot.sh \
        "$machine" "$machine_work/scratch" "$machine_files:$tree" >"$machine_work/console" 2>&1 &
    machine_process=$!
    local tries
    for ((tries = 0; tries < 300; tries++)); do
        kill -0 "$machine_process" 2>/dev/null || break
        case "$(inside systemctl is-system-running 2>/dev/null)" in
        running | degraded) return 0 ;;
        esac
        sleep 0.1
    done
    die "the tree did not boot: $(tail -n 5 "$machine_work/console")"
}

# Runs a command on the machine, as root, for at most a minute.
inside() {
    local first
    first=$(tr -d ' ' <"/proc/$machine_process/task/$machine_process/children") || return 1
    [ -n "$first" ] || return 1
    timeout -k 1 60 nsenter --target "$first" --pid --mount --uts --ipc --net --cgroup -- \
        env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 "$@"
}

# Runs a command there as one of its users.
inside_as() {
    local user=$1
    shift
    inside runuser -u "$user" -- "$@"
}

machine_end() {
    if [ -n "$machine_process" ]; then
        kill -KILL "$machine_process" 2>/dev/null || true
        wait "$machine_process" 2>/dev/null || true
    fi
    # The last processes may take a moment to go.
    unshare --mount --propagation private -- bash -c '
        mount -t cgroup2 cgroup2 "$1" || exit 0
        for _ in {1..50}; do
            [ -d "$1/$2" ] || exit 0
            find "$1/$2" -depth -type d -exec rmdir {} + 2>/dev/null && exit 0
            sleep 0.1
        done
    ' _ "$machine_work/scratch" "$machine" || true
    rm -rf "$machine_work"
}
