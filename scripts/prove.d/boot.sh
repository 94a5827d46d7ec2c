#!/usr/bin/env bash
# Boots a tree's systemd as PID 1 in namespaces of its own: boot.sh CGROUP SCRATCH LAYER:...:TREE
#
# The layers stay as they are: what the booted system writes goes to memory and is gone with it. SCRATCH is an empty
# directory to mount on. The caller runs this in a mount namespace of its own, and ends it by killing this process.
set -euo pipefail

# In a cgroup of our own, which the cgroup namespace then takes for the root of all.
enter() {
    local cgroup=$1 scratch=$2 layers=$3
    mount -t cgroup2 cgroup2 "$scratch"
    mkdir -p "$scratch/$cgroup"
    echo $$ >"$scratch/$cgroup/cgroup.procs"
    umount "$scratch"
    exec unshare --pid --mount --uts --ipc --net --cgroup --fork --kill-child --propagation private -- \
        bash "$0" --inside "$scratch" "$layers"
}

mount_root() {
    local scratch=$1 layers=$2
    mount -t tmpfs -o mode=755 tmpfs "$scratch"
    mkdir "$scratch"/{upper,work,root}
    chmod 755 "$scratch/upper"
    mount -t overlay -o "lowerdir=$layers,upperdir=$scratch/upper,workdir=$scratch/work" overlay "$scratch/root"
    cd "$scratch/root"
}

# What the kernel offers, as a container is given it: /sys cannot be written, so nothing here touches the host's devices.
mount_kernel() {
    mount -t proc proc proc
    mount -t sysfs -o ro sysfs sys
    mount -t cgroup2 cgroup2 sys/fs/cgroup
    mount -t tmpfs -o mode=755 tmpfs run
    mount -t tmpfs -o mode=1777 tmpfs tmp
}

mount_devices() {
    local device
    mount -t tmpfs -o mode=755 tmpfs dev
    for device in null zero full random urandom tty; do
        touch "dev/$device"
        mount --bind "/dev/$device" "dev/$device"
    done
    mkdir dev/pts dev/shm
    mount -t devpts -o newinstance,ptmxmode=0666,mode=0620 devpts dev/pts
    mount -t tmpfs -o mode=1777 tmpfs dev/shm
    ln -s pts/ptmx dev/ptmx
    ln -s /proc/self/fd dev/fd
    ln -s fd/0 dev/stdin
    ln -s fd/1 dev/stdout
    ln -s fd/2 dev/stderr
    touch dev/console
}

# From here on nothing of the host is in sight.
inside() {
    mount_root "$@"
    mount_kernel
    mount_devices
    mkdir -p oldroot
    pivot_root . oldroot
    cd /
    umount -l /oldroot
    hostname proof
    mount --make-rshared /
    exec env -i container=proof PATH=/usr/sbin:/usr/bin:/sbin:/bin TERM=dumb \
        /lib/systemd/systemd --system --unit=multi-user.target --show-status=no
}

if [ "$1" = --inside ]; then
    shift
    inside "$@"
fi
enter "$@"
