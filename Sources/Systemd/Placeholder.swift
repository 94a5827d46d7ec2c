/// Holds the place of Systemd until its first file is here.
package enum SystemdPlaceholder {}
