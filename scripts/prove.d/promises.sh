# What has to hold of respited under systemd, a function each, and how it is looked at. Sourced by the proof, which
# says where the socket is and what is called.
# shellcheck shell=bash disable=SC2154

faults=0

# prove "a fact" COMMAND...: the fact holds if the command succeeds.
prove() {
    local fact=$1 output status start=$EPOCHREALTIME
    shift
    # Not as a condition, for in one the shell would go on after a step that fails.
    set +e
    output=$(set -e && "$@" 2>&1)
    status=$?
    set -e
    if [ "$status" -eq 0 ]; then
        printf 'holds  %s (%s s)\n' "$fact" "$(seconds_since "$start")"
    else
        printf 'FAILS  %s\n%s\n' "$fact" "$(sed 's/^/       | /' <<<"$output")"
        faults=$((faults + 1))
    fi
}

seconds_since() { awk -v from="$1" -v to="$EPOCHREALTIME" 'BEGIN { printf "%.1f", to - from }'; }

property() { inside systemctl show --property="$1" --value "${2:-respited.service}"; }
call() { inside_as "${1:-caller}" python3 /usr/local/lib/proof/call.py "$socket" "$method"; }
# What the daemon itself wrote, and all that concerns it.
own_journal() { inside journalctl --quiet _SYSTEMD_UNIT=respited.service "$@"; }
journal() { inside journalctl --quiet --unit=respited.service "$@"; }
is() { [ "$1" = "$2" ] || { say "it is “$1”, not “$2”"; return 1; }; }
says() { grep -qE -- "$1" <<<"$2" || { say "no “$1” in:"; say "$2"; return 1; }; }
never_says() { ! grep -E -- "$1" <<<"$2"; }

# within SECONDS COMMAND...: whether it succeeds before they are over.
within() {
    local end=$((SECONDS + $1)) output
    shift
    until output=$("$@" 2>&1); do
        [ "$SECONDS" -lt "$end" ] || { say "$output"; return 1; }
        sleep 0.05
    done
}

# -- the promises ----------------------------------------------------------------------------------------------------

programs_are_complete() { never_says 'not found' "$(inside ldd /usr/bin/respited 2>&1)"; }

socket_comes_first() {
    inside systemctl start respited.socket
    is "$(inside stat -c '%U:%G %a' "$socket")" "root:respite 660"
    is "$(property ActiveState)" inactive
}

strangers_are_kept_out() {
    local output
    ! output=$(call stranger 2>&1) || { say "$output"; return 1; }
    says 'PermissionError' "$output"
    is "$(property ActiveState)" inactive
}

it_seals_backups() {
    inside mkdir -p /etc/respited
    inside sh -c 'age-keygen 2>/dev/null | age-keygen -y >/etc/respited/backup-recipients'
    for _ in 1 2 3; do inside respitectl backup; done
    says 'db.age$' "$(inside ls /var/lib/respited/backup)"
}

# The answer may be there a moment before systemd has heard that it is ready.
first_call_starts_it() {
    says '"interfaces"' "$(call)"
    within 10 is_running
}

is_running() { is "$(property SubState)" running; }

it_said_ready() {
    is "$(property Type)" notify
    says '.' "$(property StatusText)"
}

it_has_no_privileges() {
    local status limits
    status=$(inside cat "/proc/$(property MainPID)/status")
    limits=$(inside cat "/proc/$(property MainPID)/limits")
    is "$(inside stat -c %U "/proc/$(property MainPID)")" respited
    says '^NoNewPrivs:\s*1$' "$status"
    says '^Seccomp:\s*2$' "$status"
    says '^CapEff:\s*0+$' "$status"
    says '^CapBnd:\s*0+$' "$status"
    says '^Max core file size +0 +0 ' "$limits"
    is "$(inside stat -c '%U %a' /var/lib/respited)" "respited 700"
}

it_is_told_the_boot() {
    local own
    own=$(inside cat "/proc/$(property MainPID)/environ" | tr '\0' '\n')
    says "^RESPITED_BOOT_ID=$(inside cat /proc/sys/kernel/random/boot_id | tr -d -)$" "$own"
}

killed_it_comes_back() {
    local before path
    before=$(property MainPID)
    path=$(inside stat -c %i "$socket")
    inside kill -KILL "$before"
    says '"interfaces"' "$(call)"
    replaced "$before" || { say "the process is the same"; return 1; }
    is "$(inside stat -c %i "$socket")" "$path"
    says '^[1-9]' "$(property NRestarts)"
}

sandbox_holds() { inside systemctl start "$1" || { inside journalctl --quiet --unit="$1" -o cat; return 1; }; }

reload_keeps_it_running() {
    local before
    before=$(property MainPID)
    inside systemctl reload respited.service
    says '"interfaces"' "$(call)"
    is "$(property MainPID)" "$before"
    is "$(property ActiveState)" active
}

it_stops_in_time() {
    local start=$EPOCHREALTIME
    inside systemctl stop respited.service
    awk -v took="$(seconds_since "$start")" 'BEGIN { exit took > 5 }' || { say "it took longer than 5 s"; return 1; }
    is "$(property Result)" success
    is "$(property ExecMainStatus)" 0
}

# -o json gives every field; one entry with all of ours is proof that the journal's own protocol was spoken.
# Made as the unit says, on a machine that had none until now.
a_sealed_key_is_taken() {
    never_says 'codes are locked by' "$(own_journal -o cat)"
    inside sh -c 'mkdir -p /etc/credstore.encrypted && head -c 32 /dev/urandom |
        systemd-creds encrypt --name=respited.data-key - /etc/credstore.encrypted/respited.data-key' 2>&1
    inside systemctl restart respited.service
    says 'codes are locked by the credential respited.data-key' "$(own_journal -o cat)"
}

journal_has_fields() {
    says '.' "$(own_journal _TRANSPORT=journal SYSLOG_IDENTIFIER=respited -o json \
        --output-fields=LOGGER,CODE_FILE,PRIORITY | grep '"LOGGER"' | grep '"CODE_FILE"' | grep '"PRIORITY"')"
}

journal_is_clean() {
    never_says 'Failed to set thread priority' "$(own_journal -o cat)"
    never_says '.' "$(own_journal -o cat --priority=err)"
}

a_drop_in_counts() {
    inside mkdir -p /etc/systemd/system/respited.service.d
    printf '[Service]\nWatchdogSec=3\n' | inside tee /etc/systemd/system/respited.service.d/watchdog.conf >/dev/null
    inside systemctl daemon-reload
    inside systemctl restart respited.service
    is "$(property WatchdogUSec)" 3s
}

it_lives_by_its_own_signs() {
    local before
    before=$(property MainPID)
    # Twice the time in which silence would have been its end.
    sleep 6
    is "$(property MainPID)" "$before"
}

frozen_it_is_replaced() {
    local before
    before=$(property MainPID)
    inside kill -STOP "$before"
    within 15 replaced "$before"
    says '"interfaces"' "$(call)"
    says 'atchdog timeout' "$(journal -o cat)"
}

replaced() {
    local now
    now=$(property MainPID)
    [ "$now" != 0 ] && [ "$now" != "$1" ]
}

socket_outlives_ten_deaths() {
    local death
    for death in 1 2 3 4 5 6 7 8 9 10; do
        inside kill -KILL "$(property MainPID)"
        says '"interfaces"' "$(call)" || { say "after death $death"; return 1; }
    done
}
